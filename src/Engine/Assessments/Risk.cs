using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Something that can go wrong in this placement.</summary>
public sealed record Risk
{
    /// <summary>Its id within the regulation.</summary>
    public required string Id { get; init; }

    /// <summary>The regulation.</summary>
    public required string Regulation { get; init; }

    /// <summary>What can happen.</summary>
    public required LocalText Text { get; init; }

    /// <summary>How likely; null when not known or given as a probability.</summary>
    public required RiskLevel? Likelihood { get; init; }

    /// <summary>How likely, between 0 and 1; null when given as a level or not known.</summary>
    public required decimal? Probability { get; init; }

    /// <summary>What it costs if it happens, EUR; null when not known.</summary>
    public required decimal? Exposure { get; init; }

    /// <summary>What to do about it.</summary>
    public required LocalText? Mitigation { get; init; }

    /// <summary>Its sources.</summary>
    public required ImmutableArray<Source> Sources { get; init; }
}
