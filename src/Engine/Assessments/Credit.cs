using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>What counts towards an obligation; never money.</summary>
public sealed record Credit
{
    /// <summary>Its id within the regulation.</summary>
    public required string Id { get; init; }

    /// <summary>The regulation.</summary>
    public required string Regulation { get; init; }

    /// <summary>The scheme in which it counts.</summary>
    public required string Scheme { get; init; }

    /// <summary>Applies or possible.</summary>
    public required Status Status { get; init; }

    /// <summary>Whose obligation it fills; null when not known.</summary>
    public required Party? To { get; init; }

    /// <summary>Unit of all its figures: <c>EUR</c>, or what is counted instead.</summary>
    public required string Unit { get; init; }

    /// <summary>Over the placement, in its unit; null when not known.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Bounds of the value, when it is known within bounds only.</summary>
    public required (decimal Low, decimal High)? Between { get; init; }

    /// <summary>The whole obligation; null when not known.</summary>
    public required decimal? Obligation { get; init; }

    /// <summary>Delivered before; null when not known.</summary>
    public required decimal? Delivered { get; init; }

    /// <summary>What is left to deliver, at least 0; null when not known.</summary>
    public required decimal? Remaining { get; init; }

    /// <summary>Explanation.</summary>
    public required LocalText? Text { get; init; }

    /// <summary>Sources of the rule.</summary>
    public required ImmutableArray<Source> Sources { get; init; }
}
