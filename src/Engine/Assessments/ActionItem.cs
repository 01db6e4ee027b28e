using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Something to arrange.</summary>
public sealed record ActionItem
{
    /// <summary>Its id within the regulation.</summary>
    public required string Id { get; init; }

    /// <summary>The regulation.</summary>
    public required string Regulation { get; init; }

    /// <summary>Who must do it; null when not known.</summary>
    public required Party? By { get; init; }

    /// <summary>Last day on which it is in time; null: advice, or the day is not known.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>What to do.</summary>
    public required LocalText Text { get; init; }

    /// <summary>What to bring or keep.</summary>
    public required LocalText? Evidence { get; init; }

    /// <summary>Id of the risk that follows when it is missed.</summary>
    public required string? IfMissed { get; init; }

    /// <summary>Its sources.</summary>
    public required ImmutableArray<Source> Sources { get; init; }
}
