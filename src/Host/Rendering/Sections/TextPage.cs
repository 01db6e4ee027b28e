using Spectre.Console;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>
/// The few shapes a text answer has: headings, lines, items and tables. Texts are never read as markup, and carry no control
/// characters, because some of them come from the user.
/// </summary>
internal sealed class TextPage(IAnsiConsole console)
{
    private const string Indent = "  ";

    private static readonly Style s_strong = new(decoration: Decoration.Bold);

    /// <summary>The title of the whole answer.</summary>
    public void Title(string text) => WriteStrong(text);

    /// <summary>The heading of a section; where bold letters do not exist a line below it sets it apart.</summary>
    public void Heading(string text)
    {
        Gap();
        WriteStrong(text);
        if (!console.Profile.Out.IsTerminal)
        {
            WriteLines(new string('-', text.Length));
        }
    }

    /// <summary>A heading within a section.</summary>
    public void Subheading(string text)
    {
        Gap();
        WriteStrong(text);
    }

    /// <summary>An empty line.</summary>
    public void Gap() => console.WriteLine();

    /// <summary>A line or paragraph.</summary>
    public void Line(string text) => WriteLines(text);

    /// <summary>An item of a list; lines that follow the first stand below it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marker">What stands before it.</param>
    /// <param name="depth">0 for the list itself, more for lists in it.</param>
    public void Item(string text, string marker = "-", int depth = 0)
    {
        var margin = string.Concat(Enumerable.Repeat(Indent, depth));
        WriteLines(text, margin + marker + " ", margin + Indent);
    }

    /// <summary>A line that belongs to the item above it.</summary>
    public void Detail(string text) => WriteLines(text, Indent, Indent);

    /// <summary>A table; columns that hold numbers stand to the right.</summary>
    public void Table(IReadOnlyList<Column> columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Paragraph(column.Heading, s_strong))
            {
                Alignment = column.IsNumber ? Justify.Right : Justify.Left,
                NoWrap = column.IsNumber,
                Padding = new Padding(0, 0, 2, 0),
            });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => Paragraph(cell)));
        }

        console.Write(table);
    }

    private static Paragraph Paragraph(string text, Style? style = null) => new(PlainText.Clean(text), style);

    /// <summary>
    /// An answer has hundreds of lines without any style. They are wrapped here and go straight to the console's writer: laid out
    /// one by one by the console they would take longer than the whole assessment.
    /// </summary>
    private void WriteLines(string text, string first = "", string next = "")
    {
        var lines = WordWrap.Lines(PlainText.Clean(text), console.Profile.Width - next.Length);
        console.Profile.Out.Writer.Write(first + string.Join("\n" + next, lines) + "\n");
    }

    private void WriteStrong(string text)
    {
        console.Write(Paragraph(text, s_strong));
        console.WriteLine();
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
internal readonly record struct Column(string Heading, bool IsNumber = false);
