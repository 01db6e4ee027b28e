using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>A block of a page about the law, before anything is decided about its form.</summary>
internal abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">1 for the page itself.</param>
/// <param name="Text">Its text.</param>
/// <param name="Anchor">A name to link to; null: none.</param>
internal sealed record HeadingBlock(int Level, string Text, string? Anchor) : Block;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
internal sealed record ParagraphBlock(IReadOnlyList<Span> Text) : Block;

/// <summary>An item of a list.</summary>
/// <param name="Depth">0 for the list itself, more for lists in it.</param>
/// <param name="Text">Its text.</param>
/// <param name="Anchor">A name to link to; null: none.</param>
internal sealed record ItemBlock(int Depth, IReadOnlyList<Span> Text, string? Anchor) : Block;

/// <summary>A table.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a cell for each column.</param>
internal sealed record TableBlock(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<Span>>> Rows) : Block;

/// <summary>Exact text that few readers want: folded where that is possible, else left out.</summary>
/// <param name="Summary">What it is.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record FoldBlock(string Summary, IReadOnlyList<string> Lines) : Block;
