using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>
/// Windows that count days or calendar months on which the regulation applied. Days that may or may not count are taken
/// both ways: true if even all of them fit, false if the firm ones alone use the term up, else unknown.
/// </summary>
internal sealed class CountingWindows(Evaluation evaluation, ConditionEvaluator conditions)
{
    public Value Within(CompiledCondition window, CompiledRegulation regulation, Frame frame)
    {
        var length = Length(window, frame);
        if (!length.IsKnown)
        {
            return length;
        }

        if (length.Number <= 0)
        {
            return Value.Of(false).With(length.Trace);
        }

        if (frame.Segment.From is null)
        {
            return Value.Unknown(evaluation.Rules.TimeReasons(frame));
        }

        var days = Days(regulation, frame);
        // A term that begins in another month has another length: both ways must agree.
        DateOnly?[] lasts = [LastFitting(window, length.Number, days, Truth.Unknown), LastFitting(window, length.Number, days, Truth.True)];
        var fits = lasts.All(last => last is null || frame.Segment.From <= last);
        var usedUp = lasts.All(last => frame.Segment.From > last);
        return fits
            ? Value.Of(true).With(length.Trace)
            : usedUp ? Value.Of(false).With(length.Trace) : Value.Unknown(Trace.Join(length.Trace, Reasons(regulation, days)));
    }

    /// <summary>The days after which the window may be or is used up: nothing within a segment changes if it is cut there.</summary>
    public static IEnumerable<DateOnly> LastDays(Evaluation evaluation, CompiledCondition window, CompiledRegulation regulation, Frame last)
    {
        var windows = new CountingWindows(evaluation, evaluation.Conditions);
        var length = windows.Length(window, last);
        if (!length.IsKnown || length.Number <= 0)
        {
            yield break;
        }

        var days = windows.Days(regulation, last);
        foreach (var counted in new[] { Truth.Unknown, Truth.True })
        {
            if (LastFitting(window, length.Number, days, counted) is { } day)
            {
                yield return day;
            }
        }
    }

    /// <summary>Term less what was used before, in months.</summary>
    private Value Length(CompiledCondition window, Frame frame)
    {
        var months = evaluation.ValueOf(window.Months!, frame);
        var used = window.Used is { } node ? evaluation.ValueOf(node, frame) : Value.Of(0m);
        if (Value.NotComputable(months, used) is { } stopped)
        {
            return stopped;
        }

        return months.Number > 1200 ? Value.Fault("a window of that length") : Value.Of(months.Number - used.Number).With(Trace.Join(months.Trace, used.Trace));
    }

    /// <summary>The segments up to and including the frame's, with whether the regulation otherwise holds there.</summary>
    private List<(Segment Segment, Truth Holds)> Days(CompiledRegulation regulation, Frame frame) =>
        [.. evaluation.Placement
            .Where(other => other.Segment.From is { } from && from <= frame.Segment.To)
            .Select(other => (other.Segment, conditions.HoldsWithoutCounting(regulation, other)))];

    /// <summary>The last day that fits in the term; null when all do.</summary>
    /// <param name="window">The window.</param>
    /// <param name="months">Its length.</param>
    /// <param name="days">The segments.</param>
    /// <param name="counted">True: firm days only; unknown: open ones as well.</param>
    private static DateOnly? LastFitting(CompiledCondition window, decimal months, List<(Segment Segment, Truth Holds)> days, Truth counted)
    {
        var counting = days.Where(day => day.Holds == Truth.True || (counted == Truth.Unknown && day.Holds == Truth.Unknown)).Select(day => day.Segment).ToList();
        if (counting.Count == 0)
        {
            return null;
        }

        if (window.Definition.Window!.Counts == WindowCount.Months)
        {
            var used = counting.Select(segment => segment.Month).Distinct().Order().ToList();
            var whole = (int)decimal.Floor(months);
            return whole >= used.Count ? null : whole == 0 ? counting[0].From!.Value.AddDays(-1) : used[whole - 1].Last;
        }

        var first = counting[0].From!.Value;
        var left = Timeline.LastDay(first, months).DayNumber - first.DayNumber + 1;
        foreach (var segment in counting)
        {
            if (segment.Days > left)
            {
                return segment.From!.Value.AddDays(left - 1);
            }

            left -= segment.Days;
        }

        return null;
    }

    private Trace? Reasons(CompiledRegulation regulation, List<(Segment Segment, Truth Holds)> days)
    {
        Trace? why = null;
        foreach (var frame in evaluation.Placement.Where(frame => days.Any(day => day.Segment == frame.Segment && day.Holds == Truth.Unknown)))
        {
            foreach (var condition in regulation.Versions.SelectMany(version => version.Conditions).Where(condition => !condition.Counts))
            {
                foreach (var node in condition.Nodes)
                {
                    var value = evaluation.Evaluate(node, frame).Value;
                    why = value.IsUnknown ? Trace.Join(why, value.Trace) : why;
                }
            }
        }

        return why;
    }
}
