using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>All of <c>facts.json</c>: the facts, the order of asking, and what must agree.</summary>
internal sealed record FactSheet
{
    /// <summary>The facts that make time.</summary>
    public required TimelineFacts Timeline { get; init; }

    /// <summary>Steps of the form.</summary>
    public ImmutableArray<FormStep> Steps { get; init; } = [];

    /// <summary>The facts, in the order of asking.</summary>
    public required ImmutableArray<FactDefinition> Facts { get; init; }

    /// <summary>Guards against contradictions.</summary>
    public ImmutableArray<FactCheck> Checks { get; init; } = [];
}

/// <summary>Ids of the facts that make time, so that no fact's name is in C#.</summary>
internal sealed record TimelineFacts(string Start, string Months, string Birth, string HoursPerWeek, string HoursPerYear, Place Place);

/// <summary>A step of the form.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">What the user reads.</param>
public sealed record FormStep(string Id, LocalText Title);

/// <summary>What must hold between facts; an unknown passes.</summary>
internal sealed record FactCheck(string Id, ExpressionText Holds, bool IsError, LocalText Text, Place Place);
