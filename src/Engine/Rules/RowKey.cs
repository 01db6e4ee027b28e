namespace SubsidyNavigator.Engine.Rules;

/// <summary>A key of a table row: an exact text or number, a range as lawyers write it, or <c>else</c>.</summary>
internal sealed record RowKey
{
    /// <summary>As written.</summary>
    public required string Written { get; init; }

    /// <summary>Exact text; null for numbers, ranges and else.</summary>
    public string? Text { get; init; }

    /// <summary>Lower end; null: none.</summary>
    public decimal? Low { get; init; }

    /// <summary>Whether <see cref="Low"/> itself belongs to the range.</summary>
    public bool LowIncluded { get; init; }

    /// <summary>Upper end; null: none.</summary>
    public decimal? High { get; init; }

    /// <summary>Whether <see cref="High"/> itself belongs to the range.</summary>
    public bool HighIncluded { get; init; }

    /// <summary>Matches whatever no other row matches.</summary>
    public bool IsElse { get; init; }

    /// <summary>Whether the key is a number or a range of numbers.</summary>
    public bool IsNumeric => Text is null && !IsElse;

    /// <summary>Whether a numeric key covers <paramref name="number"/>.</summary>
    public bool Covers(decimal number) =>
        IsNumeric
        && (Low is null || number > Low || (LowIncluded && number == Low))
        && (High is null || number < High || (HighIncluded && number == High));
}
