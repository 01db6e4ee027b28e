using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>A page about the law, written block by block.</summary>
internal sealed class Page
{
    private readonly List<Block> _blocks = [];

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Adds a heading.</summary>
    public void Heading(int level, string text, string? anchor = null) => _blocks.Add(new HeadingBlock(level, text, anchor));

    /// <summary>Adds a paragraph.</summary>
    public void Paragraph(IReadOnlyList<Span> text) => _blocks.Add(new ParagraphBlock(text));

    /// <summary>Adds a paragraph without targets.</summary>
    public void Paragraph(string text) => Paragraph(Spans.Of(text));

    /// <summary>Adds an item.</summary>
    public void Item(int depth, IReadOnlyList<Span> text, string? anchor = null) => _blocks.Add(new ItemBlock(depth, text, anchor));

    /// <summary>Adds an item without targets.</summary>
    public void Item(int depth, string text) => Item(depth, Spans.Of(text));

    /// <summary>Adds a formula in words below a label: in one item when it is short, else as a list in that item.</summary>
    public void Formula(int depth, string label, IReadOnlyList<WordLine> lines)
    {
        Item(depth, [new Span(label + " "), .. lines[0].Text]);
        foreach (var line in lines.Skip(1))
        {
            Item(depth + line.Depth, line.Text);
        }
    }

    /// <summary>Adds a table; nothing when it has no rows.</summary>
    public void Table(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<IReadOnlyList<Span>>> rows)
    {
        if (rows.Count > 0)
        {
            _blocks.Add(new TableBlock(columns, rows));
        }
    }

    /// <summary>Adds exact text; nothing when there are no lines.</summary>
    public void Fold(string summary, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            _blocks.Add(new FoldBlock(summary, lines));
        }
    }
}
