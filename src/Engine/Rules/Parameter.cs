using System.Collections.Immutable;

namespace SubsidyNavigator.Engine.Rules;

/// <summary>A legal figure over time, plain or as a table.</summary>
internal sealed record Parameter
{
    /// <summary>As <c>group.name</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Number, date, bool or choice.</summary>
    public required FactType Type { get; init; }

    /// <summary>Unit of a number.</summary>
    public string? Unit { get; init; }

    /// <summary>What it is.</summary>
    public required LocalText Title { get; init; }

    /// <summary>Names of the keys; empty for a plain figure.</summary>
    public ImmutableArray<string> Keys { get; init; } = [];

    /// <summary>The day that picks the version, when that is not the day looked at.</summary>
    public ExpressionText? Anchor { get; init; }

    /// <summary>Sources of all versions that have none.</summary>
    public ImmutableArray<Source> Sources { get; init; } = [];

    /// <summary>The figures per period.</summary>
    public required ImmutableArray<ParameterVersion> Versions { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }
}

/// <summary>A parameter in one period: a value, bounds, rows, or a known gap.</summary>
internal sealed record ParameterVersion : DatedVersion
{
    /// <summary>The figure of a plain parameter; null for a known gap, bounds or a table.</summary>
    public Literal? Value { get; init; }

    /// <summary>Bounds of a figure that is not known exactly.</summary>
    public (decimal Low, decimal High)? Between { get; init; }

    /// <summary>Rows of a table, each with all its keys.</summary>
    public ImmutableArray<TableRow> Rows { get; init; } = [];

    /// <summary>Why a figure is missing.</summary>
    public LocalText? Text { get; init; }
}

/// <summary>A row of a table: one key a column, and the figure.</summary>
internal sealed record TableRow(ImmutableArray<RowKey> Keys, Literal Value, Place Place);

/// <summary>A figure in a rule file: a number, a day, yes or no, or a choice.</summary>
internal readonly record struct Literal(FactType Type, decimal Number, string? Text)
{
    /// <summary>A number.</summary>
    public static Literal Of(decimal number) => new(FactType.Number, number, null);

    /// <summary>Yes or no.</summary>
    public static Literal Of(bool truth) => new(FactType.Bool, truth ? 1 : 0, null);

    /// <summary>A day.</summary>
    public static Literal Of(DateOnly day) => new(FactType.Date, day.DayNumber, null);

    /// <summary>A choice.</summary>
    public static Literal Of(string choice) => new(FactType.Choice, 0, choice);
}
