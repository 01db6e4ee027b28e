using Spectre.Console;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>A page about the law as text for a screen or a file.</summary>
internal static class PageText
{
    /// <summary>Writes the page; folded text is left out.</summary>
    public static void Write(Page page, IAnsiConsole console)
    {
        var text = new TextPage(console);
        Block? before = null;
        foreach (var block in page.Blocks)
        {
            Write(block, before, text);
            before = block;
        }
    }

    private static void Write(Block block, Block? before, TextPage text)
    {
        switch (block)
        {
            case HeadingBlock { Level: 1 } heading:
                text.Title(heading.Text);
                break;
            case HeadingBlock { Level: 2 } heading:
                text.Heading(heading.Text);
                break;
            case HeadingBlock heading:
                text.Subheading(heading.Text);
                break;
            case ParagraphBlock paragraph:
                text.Line(Spans.Plain(paragraph.Text));
                break;
            case ItemBlock item:
                text.Item(Spans.Plain(item.Text), depth: item.Depth);
                break;
            case TableBlock table:
                if (before is not HeadingBlock)
                {
                    text.Gap();
                }

                text.Table(table.Columns, table.Rows.Select(row => row.Select(cell => string.Concat(cell.Select(span => span.Text))).ToArray()));
                break;
        }
    }
}
