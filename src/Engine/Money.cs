namespace SubsidyNavigator.Engine;

/// <summary>The one place where amounts in EUR are rounded.</summary>
internal static class Money
{
    /// <summary>To whole cents, half away from zero, always with two decimals (so that equal amounts have equal bytes).</summary>
    public static decimal Round(decimal amount) =>
        // Shares of a month cut in three add up to a hair less than the month: the tenth decimal settles that before the cents do.
        decimal.Round(decimal.Round(amount, 10, MidpointRounding.AwayFromZero), 2, MidpointRounding.AwayFromZero) + 0.00m;
}
