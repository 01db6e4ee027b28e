using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>A named formula over facts, parameters and other variables.</summary>
internal sealed record Variable
{
    /// <summary>As <c>group.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Type of its value.</summary>
    public required FactType Type { get; init; }

    /// <summary>Unit of a number.</summary>
    public string? Unit { get; init; }

    /// <summary>What it is.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Values of a choice, when listed.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Table whose keys are the values of a choice.</summary>
    public string? ChoicesOf { get; init; }

    /// <summary>The day that picks the version, when that is not the day looked at.</summary>
    public ExpressionText? Anchor { get; init; }

    /// <summary>Sources of all versions that have none.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The formulas per period.</summary>
    public required ImmutableArray<VariableVersion> Versions { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }
}

/// <summary>A variable in one period.</summary>
internal sealed record VariableVersion : DatedVersion
{
    /// <summary>The formula.</summary>
    public required ExpressionText Formula { get; init; }
}
