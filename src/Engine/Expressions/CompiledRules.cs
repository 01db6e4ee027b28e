using SubsidyNavigator.Engine.Expressions.Nodes;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Expressions;

/// <summary>A check between facts.</summary>
internal sealed record CompiledCheck(FactCheck Definition, Node Holds);

/// <summary>The facts that make time, as slots.</summary>
internal sealed record TimelineSlots(int Start, int Months, int Birth, int HoursPerWeek, int HoursPerYear)
{
    /// <summary>Whether the placement is cut anew when this fact changes.</summary>
    public bool Makes(int fact) => fact == Start || fact == Months || fact == Birth;
}

/// <summary>All rules, ready to be evaluated; immutable once built.</summary>
internal sealed record CompiledRules
{
    public required SymbolTable Symbols { get; init; }

    public required IReadOnlyList<CompiledFact> Facts { get; init; }

    public required IReadOnlyList<CompiledParameter> Parameters { get; init; }

    public required IReadOnlyList<CompiledVariable> Variables { get; init; }

    public required IReadOnlyList<CompiledRegulation> Regulations { get; init; }

    public required IReadOnlyList<CompiledCombination> Combinations { get; init; }

    public required IReadOnlyList<CompiledCheck> Checks { get; init; }

    public required TimelineSlots Timeline { get; init; }

    /// <summary>What can cut a placement.</summary>
    public required CutSources Cuts { get; init; }

    /// <summary>First day on which the placement can lie, in a frame whose time is not known.</summary>
    public DateOnly EarliestStart(Frame frame)
    {
        var start = frame.Fact(Timeline.Start);
        if (start.IsKnown)
        {
            return start.Day;
        }

        return Facts[Timeline.Start].Definition.Min is { } min ? DateOnly.FromDayNumber((int)min) : DateOnly.MinValue;
    }

    /// <summary>Why the placement's time is not known.</summary>
    public Trace? TimeReasons(Frame frame)
    {
        var start = frame.Fact(Timeline.Start);
        var months = frame.Fact(Timeline.Months);
        return Trace.Join(start.IsKnown ? null : start.Trace, months.IsKnown ? null : months.Trace);
    }
}
