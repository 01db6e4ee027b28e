using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Time;

/// <summary>A placement from its first to its last day, cut into segments.</summary>
internal sealed class Timeline
{
    private Timeline(DateOnly start, decimal months)
    {
        Start = start;
        Months = months;
        // However short, a placement has its first day.
        End = LastDay(start, months) is var last && last > start ? last : start;
    }

    public DateOnly Start { get; }

    public DateOnly End { get; }

    /// <summary>Length in months; a fraction is that share of the days of the month that follows.</summary>
    public decimal Months { get; }

    /// <summary>Segments of the placement, in order, without gaps.</summary>
    public ImmutableArray<Segment> Segments { get; private init; } = [];

    /// <summary>The last day of a term of so many months; the day before <paramref name="from"/> when there are none.</summary>
    public static DateOnly LastDay(DateOnly from, decimal months)
    {
        var whole = (int)decimal.Floor(months);
        var begun = from.AddMonths(whole);
        var rest = months - whole;
        var days = rest == 0 ? 0 : (int)decimal.Round(rest * (from.AddMonths(whole + 1).DayNumber - begun.DayNumber), MidpointRounding.AwayFromZero);
        return begun.AddDays(days - 1);
    }

    /// <summary>The placement, cut at month ends, at its own months and at <paramref name="cuts"/> (first days of a new segment).</summary>
    public static Timeline Cut(DateOnly start, decimal months, IEnumerable<DateOnly> cuts)
    {
        var timeline = new Timeline(start, months);
        var firsts = new SortedSet<DateOnly> { start };
        for (var month = Month.Of(start).Next.First; month <= timeline.End; month = month.AddMonths(1))
        {
            firsts.Add(month);
        }

        for (var i = 1; start.AddMonths(i) <= timeline.End; i++)
        {
            firsts.Add(start.AddMonths(i));
        }

        firsts.UnionWith(cuts.Where(cut => timeline.Start < cut && cut <= timeline.End));
        var ordered = firsts.ToArray();
        var segments = ordered.Select((first, i) =>
            new Segment(first, i + 1 < ordered.Length ? ordered[i + 1].AddDays(-1) : timeline.End, Phase.Tijdens));
        return new Timeline(start, months) { Segments = [.. segments] };
    }

    /// <summary>Before, during or after.</summary>
    public Phase PhaseOf(DateOnly day) => day < Start ? Phase.Voor : day > End ? Phase.Na : Phase.Tijdens;

    /// <summary>The segment that holds <paramref name="day"/>; null outside the placement.</summary>
    public Segment? Holding(DateOnly day) => Segments.FirstOrDefault(segment => segment.From <= day && day <= segment.To);

    /// <summary>First and last day of the placement's month that holds <paramref name="day"/>, as if it ran its full length.</summary>
    public Period PlacementMonth(DateOnly day)
    {
        var number = (int)decimal.Floor(Expressions.Calc.Months(Start, day));
        var first = Start.AddMonths(number);
        if (first > day)
        {
            first = Start.AddMonths(--number);
        }
        else if (Start.AddMonths(number + 1) <= day)
        {
            first = Start.AddMonths(++number);
        }

        return new Period(first, Start.AddMonths(number + 1).AddDays(-1));
    }
}
