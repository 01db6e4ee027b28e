using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>Regulations that do not stack, in the order of the law.</summary>
public sealed record CombinationDescription
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The rule, for people.</summary>
    public required LocalText Text { get; init; }

    /// <summary>The regulations.</summary>
    public required ImmutableArray<RegulationName> Among { get; init; }

    /// <summary>The rule per period.</summary>
    public required ImmutableArray<CombinationVersionDescription> Versions { get; init; }
}

/// <summary>What a combination says in one period.</summary>
public sealed record CombinationVersionDescription : DatedDescription
{
    /// <summary>Which stays.</summary>
    public required Keep Keep { get; init; }

    /// <summary>Per segment, calendar year or placement.</summary>
    public required CapPer Per { get; init; }
}

/// <summary>A regulation by name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
public sealed record RegulationName(string Id, LocalText Title);
