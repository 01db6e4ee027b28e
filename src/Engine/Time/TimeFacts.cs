using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Time;

/// <summary>The engine's own facts, made from the facts that <c>timeline</c> in facts.json names.</summary>
internal static class TimeFacts
{
    public static Value Read(TimeFact fact, Frame frame)
    {
        var placed = frame.World.Timeline;
        var day = frame.Segment.From;
        return fact switch
        {
            TimeFact.Fase => frame.Segment.Phase is { } phase ? Value.Of(FormatWords.Word(phase)) : NoTime(frame),
            TimeFact.Maanden => placed is null ? NoTime(frame) : Value.Of(placed.Months),
            TimeFact.Einde => placed is null ? NoTime(frame) : Value.Of(placed.End),
            TimeFact.Datum => day is null ? NoTime(frame) : Value.Of(day.Value),
            TimeFact.Jaar => day is null ? NoTime(frame) : Value.Of(day.Value.Year),
            TimeFact.Dagen => day is null ? NoTime(frame) : Value.Of(frame.Segment.Days),
            TimeFact.Leeftijd => day is null ? NoTime(frame) : Age(frame, day.Value),
            TimeFact.Maand => placed is null || day is null ? NoTime(frame) : Value.Of(MonthNumber(placed, day.Value)),
            TimeFact.Uren => day is null ? NoTime(frame) : Hours(frame, HoursPerMonth(frame)),
            TimeFact.UrenInJaar => placed is null || day is null ? NoTime(frame) : HoursInYear(frame, placed, day.Value.Year),
        };
    }

    /// <summary>Paid hours of a full month.</summary>
    public static Value HoursPerMonth(Frame frame)
    {
        var slots = frame.World.Rules.Timeline;
        var perYear = frame.Fact(slots.HoursPerYear);
        if (perYear.IsKnown)
        {
            return Value.Of(perYear.Number / 12).With(perYear.Trace);
        }

        var perWeek = frame.Fact(slots.HoursPerWeek);
        return perWeek.IsKnown ? Value.Of(perWeek.Number * 52 / 12).With(perWeek.Trace) : perWeek;
    }

    private static Value NoTime(Frame frame) => Value.Unknown(frame.World.Rules.TimeReasons(frame));

    private static Value Age(Frame frame, DateOnly day)
    {
        var birth = frame.Fact(frame.World.Rules.Timeline.Birth);
        return birth.IsKnown ? Value.Of(Calc.Age(birth.Day, day)).With(birth.Trace) : birth;
    }

    private static decimal MonthNumber(Timeline placed, DateOnly day)
    {
        if (day < placed.Start)
        {
            return 0;
        }

        var first = placed.PlacementMonth(day).From;
        return ((first.Year - placed.Start.Year) * 12) + first.Month - placed.Start.Month + 1;
    }

    private static Value Hours(Frame frame, Value perMonth) =>
        perMonth.IsKnown ? Value.Of(perMonth.Number * Shares.CalendarDays(frame.Segment)).With(perMonth.Trace) : perMonth;

    private static Value HoursInYear(Frame frame, Timeline placed, int year)
    {
        var perMonth = HoursPerMonth(frame);
        var months = placed.Segments.Where(segment => segment.From!.Value.Year == year).Sum(Shares.CalendarDays);
        return perMonth.IsKnown ? Value.Of(Shares.Settled(perMonth.Number * months)).With(perMonth.Trace) : perMonth;
    }
}
