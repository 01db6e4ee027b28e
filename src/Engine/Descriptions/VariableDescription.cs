using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>A named formula over facts, figures and other formulas.</summary>
public sealed record VariableDescription
{
    /// <summary>As <c>group.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Type of its value.</summary>
    public required FactType Type { get; init; }

    /// <summary>Unit of a number.</summary>
    public required string? Unit { get; init; }

    /// <summary>What it is.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The day that picks the period, when that is not the day looked at.</summary>
    public required Formula? Anchor { get; init; }

    /// <summary>The formula per period.</summary>
    public required ImmutableArray<VariableVersionDescription> Versions { get; init; }
}

/// <summary>A formula in one period.</summary>
public sealed record VariableVersionDescription : DatedDescription
{
    /// <summary>The formula.</summary>
    public required Formula Formula { get; init; }
}
