namespace SubsidyNavigator.Engine.Testing.Mutations;

/// <summary>The smallest step of a figure: by its unit, or finer where the figure itself is.</summary>
internal static class Step
{
    private const decimal Cent = 0.01m;
    private const decimal Thousandth = 0.001m;
    private const decimal TenthOfPercent = 0.1m;

    /// <summary>One of the last decimal that is written.</summary>
    public static decimal OfLastDecimal(decimal number) => new(1, 0, 0, false, number.Scale);

    /// <summary>A cent of an amount, a thousandth of a fraction, else one of the last decimal.</summary>
    public static decimal Of(decimal figure, string? unit)
    {
        var own = OfLastDecimal(figure);
        return unit switch
        {
            null => own,
            _ when unit.StartsWith("EUR", StringComparison.Ordinal) => Math.Min(own, Cent),
            _ when unit.StartsWith("fraction", StringComparison.Ordinal) => Math.Min(own, Thousandth),
            _ when unit.StartsWith("percent", StringComparison.Ordinal) => Math.Min(own, TenthOfPercent),
            _ => own,
        };
    }
}
