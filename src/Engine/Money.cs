namespace SubsidyNavigator.Engine;

/// <summary>The one place where amounts in EUR are rounded.</summary>
internal static class Money
{
    /// <summary>To whole cents, half away from zero, always with two decimals (so that equal amounts have equal bytes).</summary>
    public static decimal Round(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero) + 0.00m;
}
