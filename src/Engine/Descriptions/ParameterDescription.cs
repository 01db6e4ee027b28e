using System.Collections.Immutable;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Engine.Scenarios;

namespace SubsidyNavigator.Engine.Descriptions;

/// <summary>A legal figure over time, plain or as a table.</summary>
public sealed record ParameterDescription
{
    /// <summary>As <c>group.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Number, date, bool or choice.</summary>
    public required FactType Type { get; init; }

    /// <summary>Unit of a number.</summary>
    public required string? Unit { get; init; }

    /// <summary>What it is.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Names of the keys of a table; empty for a plain figure.</summary>
    public required ImmutableArray<string> Keys { get; init; }

    /// <summary>The day that picks the period, when that is not the day looked at.</summary>
    public required Formula? Anchor { get; init; }

    /// <summary>The figures per period.</summary>
    public required ImmutableArray<FigureDescription> Versions { get; init; }
}

/// <summary>A legal figure in one period: rows, of which a plain figure has one without keys; none when it is not known.</summary>
public sealed record FigureDescription : DatedDescription
{
    /// <summary>The rows.</summary>
    public required ImmutableArray<FigureRow> Rows { get; init; }

    /// <summary>Why a figure is missing.</summary>
    public required LocalText? Text { get; init; }
}

/// <summary>A figure in a table, or a plain one.</summary>
/// <param name="Keys">Its keys; empty for a plain figure.</param>
/// <param name="Value">The figure; null when only its bounds are known.</param>
/// <param name="Low">Lower bound, when only bounds are known.</param>
/// <param name="High">Upper bound, when only bounds are known.</param>
public sealed record FigureRow(ImmutableArray<FigureKey> Keys, FactValue? Value, decimal? Low = null, decimal? High = null)
{
    /// <summary>Its keys as written; one row a version has them.</summary>
    public string Key => string.Join(", ", Keys.Select(key => key.Written));

    internal bool SaysTheSameAs(FigureRow other) => (Value, Low, High) == (other.Value, other.Low, other.High);
}

/// <summary>A key of a row: a name, a number or range of numbers, or whatever no other row has.</summary>
/// <param name="Written">As in the rule file.</param>
/// <param name="Name">A name; null for numbers and for the rest.</param>
/// <param name="Title">Title of the name, where a choice gives it.</param>
/// <param name="Low">Lower end; null: none.</param>
/// <param name="LowIncluded">Whether that end belongs to the range.</param>
/// <param name="High">Upper end; null: none.</param>
/// <param name="HighIncluded">Whether that end belongs to the range.</param>
/// <param name="IsElse">Whatever no other row has.</param>
public sealed record FigureKey(
    string Written, string? Name, LocalText? Title, decimal? Low, bool LowIncluded, decimal? High, bool HighIncluded, bool IsElse);
