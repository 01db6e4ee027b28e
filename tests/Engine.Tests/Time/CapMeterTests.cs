using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Tests.Time;

public sealed class CapMeterTests
{
    private static readonly DateOnly LastOf2020 = new(2020, 12, 31);
    private static readonly DateOnly FirstOf2021 = new(2021, 1, 1);

    [Fact]
    public void It_is_filled_in_order_of_time()
    {
        var meter = new CapMeter(CapPer.Placement);

        Assert.Equal([60m, 40m, 0m], [meter.Take(LastOf2020, 60, 100), meter.Take(FirstOf2021, 60, 100), meter.Take(FirstOf2021, 60, 100)]);
    }

    [Fact]
    public void Each_calendar_year_has_its_own()
    {
        var meter = new CapMeter(CapPer.CalendarYear);

        Assert.Equal([100m, 100m, 0m], [meter.Take(LastOf2020, 150, 100), meter.Take(FirstOf2021, 150, 100), meter.Take(FirstOf2021, 150, 100)]);
    }

    [Fact]
    public void A_cap_that_rises_leaves_room_again()
    {
        var meter = new CapMeter(CapPer.Placement);

        Assert.Equal([100m, 50m], [meter.Take(LastOf2020, 150, 100), meter.Take(FirstOf2021, 150, 150)]);
    }

    [Fact]
    public void A_cap_that_falls_takes_nothing_back()
    {
        var meter = new CapMeter(CapPer.Placement);

        Assert.Equal([100m, 0m], [meter.Take(LastOf2020, 150, 100), meter.Take(FirstOf2021, 10, 50)]);
    }

    [Fact]
    public void What_follows_an_unknown_is_unknown_in_that_year_only()
    {
        var meter = new CapMeter(CapPer.CalendarYear);

        Assert.Null(meter.Take(LastOf2020, null, 100));
        Assert.Null(meter.Take(LastOf2020, 10, 100));
        Assert.Equal(10m, meter.Take(FirstOf2021, 10, 100));
        Assert.Null(meter.Take(FirstOf2021, 10, null));
        Assert.Null(meter.Take(FirstOf2021, 10, 100));
    }
}
