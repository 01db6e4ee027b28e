using System.Text;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>A page about the law as Markdown: the same bytes for the same page.</summary>
/// <param name="link">Address of a target as seen from this page; null: no link.</param>
internal sealed class PageMarkdown(Func<Target, string?> link)
{
    private const string Special = "\\`*_[]<>|#~";

    private readonly StringBuilder _text = new();

    /// <summary>The text of a page.</summary>
    public static string Of(Page page, Func<Target, string?> link)
    {
        var markdown = new PageMarkdown(link);
        Block? before = null;
        foreach (var block in page.Blocks)
        {
            if (before is not null && !(before is ItemBlock && block is ItemBlock))
            {
                markdown._text.Append('\n');
            }

            markdown.Write(block);
            before = block;
        }

        return markdown._text.ToString();
    }

    /// <summary>Text in which nothing is read as Markdown.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            escaped.Append(Special.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter == '&' ? "&amp;" : char.IsControl(letter) ? " " : letter.ToString());
        }

        return escaped.ToString();
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Line(heading.Anchor is { } anchor ? $"<a id=\"{anchor}\"></a>\n" : null);
                Line($"{new string('#', heading.Level)} {Escape(heading.Text)}");
                break;
            case ParagraphBlock paragraph:
                Line(Inline(paragraph.Text));
                break;
            case ItemBlock item:
                Line($"{new string(' ', 2 * item.Depth)}- {(item.Anchor is { } spot ? $"<a id=\"{spot}\"></a>" : "")}{Inline(item.Text)}");
                break;
            case TableBlock table:
                Row(table.Columns.Select(column => Escape(column.Heading)));
                Row(table.Columns.Select(column => column.IsNumber ? "---:" : "---"));
                foreach (var row in table.Rows)
                {
                    Row(row.Select(Inline));
                }

                break;
            case FoldBlock fold:
                Line($"<details><summary>{Escape(fold.Summary)}</summary>\n\n```text");
                foreach (var line in fold.Lines)
                {
                    Line(line);
                }

                Line("```\n\n</details>");
                break;
        }
    }

    private void Row(IEnumerable<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    private void Line(string? text)
    {
        if (text is not null)
        {
            _text.Append(text.TrimEnd(' ')).Append('\n');
        }
    }

    private string Inline(IReadOnlyList<Span> spans) => string.Concat(spans.Select(Inline));

    private string Inline(Span span)
    {
        var text = Escape(span.Text);
        return span.Target is null ? text
            : link(span.Target) is { } address ? $"[{text}]({address})"
            : Escape(Spans.Plain([span]));
    }
}
