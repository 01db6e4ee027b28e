using System.Globalization;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Tests.Time;

public sealed class TimelineTests
{
    [Theory]
    [InlineData("2021-01-01", 1, "2021-01-31")]
    [InlineData("2021-01-15", 6, "2021-07-14")]
    [InlineData("2021-01-31", 1, "2021-02-27")]
    [InlineData("2020-01-31", 1, "2020-02-28")]
    [InlineData("2021-01-31", 2, "2021-03-30")]
    [InlineData("2020-02-29", 12, "2021-02-27")]
    [InlineData("2020-02-29", 48, "2024-02-28")]
    [InlineData("2021-12-31", 2, "2022-02-27")]
    [InlineData("2021-01-01", 4.5, "2021-05-16")]
    [InlineData("2021-01-01", 0.5, "2021-01-16")]
    [InlineData("2021-02-01", 0.5, "2021-02-14")]
    [InlineData("2021-02-01", 0.25, "2021-02-07")]
    [InlineData("2021-04-01", 1.05, "2021-05-02")]
    [InlineData("2021-01-01", 0, "2020-12-31")]
    [InlineData("2021-01-01", 120, "2030-12-31")]
    public void The_last_day_belongs_to_the_term(string from, decimal months, string last) =>
        Assert.Equal(Day(last), Timeline.LastDay(Day(from), months));

    [Fact]
    public void It_is_cut_at_month_ends_and_at_months_of_the_placement() => Segments(
        "2021-01-15", 2,
        "2021-01-15..2021-01-31",
        "2021-02-01..2021-02-14",
        "2021-02-15..2021-02-28",
        "2021-03-01..2021-03-14");

    [Fact]
    public void From_the_first_of_a_month_both_are_the_same() => Segments("2021-01-01", 2, "2021-01-01..2021-01-31", "2021-02-01..2021-02-28");

    [Fact]
    public void From_the_31st_a_shorter_month_ends_on_its_last_day() => Segments(
        "2020-01-31", 3,
        "2020-01-31..2020-01-31",
        "2020-02-01..2020-02-28",
        "2020-02-29..2020-02-29",
        "2020-03-01..2020-03-30",
        "2020-03-31..2020-03-31",
        "2020-04-01..2020-04-29");

    [Fact]
    public void A_fraction_ends_inside_a_month() => Segments("2021-01-01", 1.5m, "2021-01-01..2021-01-31", "2021-02-01..2021-02-14");

    [Fact]
    public void A_single_day_is_a_placement() => Segments("2021-01-31", 0.03m, "2021-01-31..2021-01-31");

    [Fact]
    public void It_is_cut_where_asked_inside_the_placement_only()
    {
        var timeline = Timeline.Cut(Day("2021-01-01"), 1, [Day("2020-12-31"), Day("2021-01-01"), Day("2021-01-11"), Day("2021-01-31"), Day("2021-02-01")]);

        Assert.Equal(["2021-01-01..2021-01-10", "2021-01-11..2021-01-30", "2021-01-31..2021-01-31"], timeline.Segments.Select(Written));
    }

    [Theory]
    [InlineData("2020-12-31", Engine.Rules.Phase.Voor)]
    [InlineData("2021-01-01", Engine.Rules.Phase.Tijdens)]
    [InlineData("2021-01-31", Engine.Rules.Phase.Tijdens)]
    [InlineData("2021-02-01", Engine.Rules.Phase.Na)]
    public void A_day_is_before_in_or_after_it(string day, Engine.Rules.Phase phase)
    {
        var timeline = Timeline.Cut(Day("2021-01-01"), 1, []);

        Assert.Equal(phase, timeline.PhaseOf(Day(day)));
        Assert.Equal(phase == Engine.Rules.Phase.Tijdens, timeline.Holding(Day(day)) is not null);
    }

    [Theory]
    [InlineData("2021-01-15", "2021-01-15", "2021-01-15", "2021-02-14")]
    [InlineData("2021-01-15", "2021-02-14", "2021-01-15", "2021-02-14")]
    [InlineData("2021-01-15", "2021-02-15", "2021-02-15", "2021-03-14")]
    [InlineData("2021-01-31", "2021-02-27", "2021-01-31", "2021-02-27")]
    [InlineData("2021-01-31", "2021-02-28", "2021-02-28", "2021-03-30")]
    [InlineData("2021-01-31", "2021-03-30", "2021-02-28", "2021-03-30")]
    [InlineData("2021-01-31", "2021-03-31", "2021-03-31", "2021-04-29")]
    [InlineData("2020-02-29", "2021-02-27", "2021-01-29", "2021-02-27")]
    [InlineData("2020-02-29", "2021-02-28", "2021-02-28", "2021-03-28")]
    [InlineData("2020-02-29", "2024-02-29", "2024-02-29", "2024-03-28")]
    public void A_month_of_the_placement_runs_from_its_day_to_the_day_before(string start, string day, string from, string to) =>
        Assert.Equal(new Period(Day(from), Day(to)), Timeline.Cut(Day(start), 60, []).PlacementMonth(Day(day)));

    [Fact]
    public void Segments_never_leave_a_gap()
    {
        foreach (var start in Enumerable.Range(0, 400).Select(Day("2019-12-25").AddDays))
        {
            var timeline = Timeline.Cut(start, 13.3m, []);

            Assert.Equal(start, timeline.Segments[0].From);
            Assert.Equal(timeline.End, timeline.Segments[^1].To);
            Assert.All(timeline.Segments.Zip(timeline.Segments.Skip(1)), pair => Assert.Equal(pair.First.To!.Value.AddDays(1), pair.Second.From));
            Assert.All(timeline.Segments, segment => Assert.Equal(Month.Of(segment.From!.Value), Month.Of(segment.To!.Value)));
        }
    }

    private static void Segments(string start, decimal months, params string[] expected) =>
        Assert.Equal(expected, Timeline.Cut(Day(start), months, []).Segments.Select(Written));

    private static string Written(Segment segment) => $"{segment.From:O}..{segment.To:O}";

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);
}
