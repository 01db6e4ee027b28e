using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Engine.Assessments;

/// <summary>Why a point is open.</summary>
public enum OpenPointKind
{
    /// <summary>No figure is known for the day.</summary>
    NoFigure,

    /// <summary>The figure is known within bounds only.</summary>
    Bounds,

    /// <summary>A figure, condition or amount is uncertain.</summary>
    Uncertain,

    /// <summary>Announced, not yet law.</summary>
    Announced,

    /// <summary>Facts seem to contradict each other.</summary>
    Warning,

    /// <summary>Something could not be computed.</summary>
    Fault,
}

/// <summary>Something the answer depends on that no user can answer.</summary>
public sealed record OpenPoint
{
    /// <summary>Why it is open.</summary>
    public required OpenPointKind Kind { get; init; }

    /// <summary>What it concerns: a parameter's id, a variable's, <c>regulation/condition</c>, or a check's.</summary>
    public required string Subject { get; init; }

    /// <summary>The parameter, when it is one.</summary>
    public required string? Parameter { get; init; }

    /// <summary>Name of the subject for people.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The rule file's own explanation, if any.</summary>
    public required LocalText? Text { get; init; }

    /// <summary>The first day it concerns; null when the time is not known.</summary>
    public required DateOnly? Day { get; init; }

    /// <summary>Keys of the table's row, as given.</summary>
    public required string? Key { get; init; }

    /// <summary>Ids of the regulations it touches.</summary>
    public required ImmutableArray<string> Affects { get; init; }

    /// <summary>Sources.</summary>
    public required ImmutableArray<Source> Sources { get; init; }
}
