using System.Collections.Immutable;
using SubsidyNavigator.Engine.Expressions;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>What came out for one condition or duty in one segment.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Value">Its outcome with its reasons.</param>
/// <param name="IsUncertain">Whether it informs only: for the status it then counts as unknown.</param>
/// <param name="Reads">What was read on the way.</param>
internal sealed record ConditionFinding(CompiledCondition Condition, Value Value, bool IsUncertain, Read[]? Reads)
{
    /// <summary>The outcome as it counts for the status.</summary>
    public Truth Decides => IsUncertain && Value.IsKnown ? Truth.Unknown : Value.Truth;
}

/// <summary>A combination rule by which a regulation gives way to another.</summary>
/// <param name="Combination">The rule.</param>
/// <param name="IsSure">False: only if the other one applies, which is not known.</param>
/// <param name="IsFirm">Whether it would surely hold but for this rule.</param>
/// <param name="Why">Why that is not known.</param>
internal sealed record GivesWay(CompiledCombination Combination, bool IsSure, bool IsFirm, Trace? Why);

/// <summary>A regulation's status in a segment, with every condition's outcome.</summary>
internal sealed record Finding
{
    /// <summary>The regulation.</summary>
    public required CompiledRegulation Regulation { get; init; }

    /// <summary>The segment.</summary>
    public required Frame Frame { get; init; }

    /// <summary>The version looked at; null when the scheme does not exist on that day.</summary>
    public required CompiledVersion? Version { get; init; }

    /// <summary>Whether it is not known which version holds; then the last one is shown.</summary>
    public bool VersionUnknown { get; init; }

    /// <summary>Outcomes of the conditions.</summary>
    public ImmutableArray<ConditionFinding> Conditions { get; init; } = [];

    /// <summary>Outcomes of the duties.</summary>
    public ImmutableArray<ConditionFinding> Duties { get; init; } = [];

    /// <summary>The status.</summary>
    public required Status Status { get; init; }

    /// <summary>What keeps it from being firm; null when nothing does.</summary>
    public Trace? Why { get; init; }

    /// <summary>Set when a combination rule touches it.</summary>
    public GivesWay? GivesWay { get; init; }

    /// <summary>Whether it may bring money or duties here.</summary>
    public bool Counts => Status is Status.Applies or Status.Possible;
}
