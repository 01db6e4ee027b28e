using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Time;

/// <summary>A highest amount per calendar year or placement, filled in order of time.</summary>
internal sealed class CapMeter(CapPer per)
{
    private readonly Dictionary<int, decimal?> _used = [];

    /// <summary>What of <paramref name="amount"/> still fits on <paramref name="day"/>; null once anything is not known.</summary>
    public decimal? Take(DateOnly day, decimal? amount, decimal? cap)
    {
        var year = per == CapPer.CalendarYear ? day.Year : 0;
        var used = _used.GetValueOrDefault(year, 0m);
        var taken = amount is { } wanted && cap is { } highest && used is { } before
            ? Math.Min(wanted, Math.Max(0, highest - before))
            : (decimal?)null;
        _used[year] = used + taken;
        return taken;
    }
}
