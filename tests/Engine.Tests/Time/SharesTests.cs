using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Tests.Time;

public sealed class SharesTests
{
    [Theory]
    [InlineData(1, 28, 28, 28)]
    [InlineData(1, 14, 14, 28)]
    [InlineData(28, 28, 1, 28)]
    public void Calendar_days_are_counted_by_the_days_of_the_month(int from, int to, int days, int of) =>
        Assert.Equal((decimal)days / of, Share(new(2021, 2, from), new(2021, 2, to), Proration.CalendarDays));

    [Theory]
    [InlineData(1, 31, 21, 21)]
    [InlineData(1, 2, 0, 21)] // 1 and 2 May 2021 are a weekend
    [InlineData(3, 7, 5, 21)]
    [InlineData(7, 10, 2, 21)]
    [InlineData(31, 31, 1, 21)]
    public void Weekdays_are_counted_by_those_of_the_month(int from, int to, int days, int of) =>
        Assert.Equal((decimal)days / of, Share(new(2021, 5, from), new(2021, 5, to), Proration.Weekdays));

    [Fact]
    public void Months_of_the_placement_have_their_own_length()
    {
        var timeline = Timeline.Cut(new(2021, 1, 15), 2, []);

        var shares = timeline.Segments.Select(segment => Shares.Of(segment, Proration.PlacementMonths, timeline)).ToArray();

        Assert.Equal([17m / 31, 14m / 31, 14m / 28, 14m / 28], shares);
    }

    [Fact]
    public void A_month_begun_counts_by_its_full_length()
    {
        var timeline = Timeline.Cut(new(2021, 1, 1), 1.5m, []);

        Assert.Equal([1m, 0.5m], timeline.Segments.Select(segment => Shares.Of(segment, Proration.PlacementMonths, timeline)));
    }

    [Theory]
    [InlineData(Proration.CalendarDays)]
    [InlineData(Proration.Weekdays)]
    [InlineData(Proration.PlacementMonths)]
    internal void The_shares_of_a_month_add_up_however_it_is_cut(Proration proration)
    {
        for (var cut = 2; cut < 31; cut++)
        {
            var timeline = Timeline.Cut(new(2021, 1, 1), 1, [new(2021, 1, cut), new(2021, 1, cut + 1)]);

            Assert.Equal(1m, Shares.Settled(timeline.Segments.Sum(segment => Shares.Of(segment, proration, timeline))));
        }
    }

    private static decimal Share(DateOnly from, DateOnly to, Proration proration) =>
        Shares.Of(new Segment(from, to, Phase.Tijdens), proration, Timeline.Cut(from, 1, []));
}
