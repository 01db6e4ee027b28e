using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Time;

/// <summary>The share of a monthly amount that falls in a segment.</summary>
internal static class Shares
{
    /// <summary>Between 0 and 1; the shares of a whole month's segments add up to 1.</summary>
    public static decimal Of(Segment segment, Proration proration, Timeline timeline) => proration switch
    {
        Proration.CalendarDays => CalendarDays(segment),
        Proration.Weekdays => Weekdays(segment),
        Proration.PlacementMonths => (decimal)segment.Days / timeline.PlacementMonth(segment.From!.Value).Days,
    };

    /// <summary>Days by days of the calendar month.</summary>
    public static decimal CalendarDays(Segment segment) =>
        (decimal)segment.Days / DateTime.DaysInMonth(segment.From!.Value.Year, segment.From.Value.Month);

    /// <summary>A sum of shares, without the hair's breadth that is lost where a month is cut in three.</summary>
    public static decimal Settled(decimal sum) => decimal.Round(sum, 15);

    private static decimal Weekdays(Segment segment)
    {
        var inMonth = CountWeekdays(segment.Month.First, segment.Month.Last);
        return (decimal)CountWeekdays(segment.From!.Value, segment.To!.Value) / inMonth;
    }

    private static int CountWeekdays(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            count += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return count;
    }
}
