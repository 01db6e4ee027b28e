using SubsidyNavigator.Engine.Expressions;
using SubsidyNavigator.Engine.Time;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>A window from a day to a day, or of a number of months from a day.</summary>
internal static class StretchOfDays
{
    /// <summary>Whether the frame's days lie in the window.</summary>
    public static Value Within(CompiledCondition window, Evaluation evaluation, Frame frame)
    {
        var day = frame.Time(Rules.TimeFact.Datum);
        var from = evaluation.ValueOf(window.From!, frame);
        if (day.IsKnown && from.IsKnown && day.Day < from.Day)
        {
            return Value.Of(false).With(from.Trace);
        }

        var last = LastDay(window, evaluation, frame);
        if (last.IsFault || from.IsFault)
        {
            return last.IsFault ? last : from;
        }

        if (day.IsKnown && last.IsKnown && day.Day > last.Day)
        {
            return Value.Of(false).With(last.Trace);
        }

        return day.IsKnown && from.IsKnown && last.IsKnown
            ? Value.Of(true).With(Trace.Join(from.Trace, last.Trace))
            : Value.Unknown(Trace.Join(Missing(day), Trace.Join(Missing(from), Missing(last))));
    }

    /// <summary>The window's last day.</summary>
    public static Value LastDay(CompiledCondition window, Evaluation evaluation, Frame frame)
    {
        var until = evaluation.ValueOf(window.To ?? window.Months!, frame);
        if (window.To is not null)
        {
            return until;
        }

        var from = evaluation.Evaluate(window.From!, frame).Value;
        var months = until;
        if (Value.NotComputable(from, months) is { } stopped)
        {
            return stopped;
        }

        return months.Number is < 0 or > 1200
            ? Value.Fault("a window of that length")
            : Value.Of(Timeline.LastDay(from.Day, months.Number)).With(Trace.Join(from.Trace, months.Trace));
    }

    private static Trace? Missing(in Value value) => value.IsKnown ? null : value.Trace;
}
