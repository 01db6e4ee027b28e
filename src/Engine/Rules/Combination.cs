using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>Which of the schemes that do not stack stays.</summary>
public enum Keep
{
    /// <summary>The first in the order of the law.</summary>
    First,

    /// <summary>The one that brings most.</summary>
    Highest,
}

/// <summary>Schemes that do not stack, in the order of the law.</summary>
internal sealed record Combination
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>The reason, shown with the loser.</summary>
    public required LocalText Text { get; init; }

    /// <summary>Ids of the regulations.</summary>
    public required ImmutableArray<string> Among { get; init; }

    /// <summary>Sources of all versions that have none.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The rule per period.</summary>
    public required ImmutableArray<CombinationVersion> Versions { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }
}

/// <summary>A combination rule in one period.</summary>
internal sealed record CombinationVersion : DatedVersion
{
    /// <summary>Which stays.</summary>
    public required Keep Keep { get; init; }

    /// <summary>Per segment, calendar year or placement.</summary>
    public required CapPer Per { get; init; }
}
