using Spectre.Console;

namespace SubsidyNavigator.Host.Rendering.Sections;

/// <summary>
/// The few shapes a text answer has: headings, lines, items and tables. Texts are never read as markup, and carry no control
/// characters, because some of them come from the user.
/// </summary>
internal sealed class TextPage(IAnsiConsole console)
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    private bool IsTerminal => console.Profile.Out.IsTerminal;

    /// <summary>The title of the whole answer.</summary>
    public void Title(string text) => WriteLine(text, Strong);

    /// <summary>The heading of a section.</summary>
    public void Heading(string text)
    {
        Gap();
        WriteLine(text, Strong);
        if (!IsTerminal)
        {
            WriteLine(new string('-', text.Length));
        }
    }

    /// <summary>A heading within a section.</summary>
    public void Subheading(string text)
    {
        Gap();
        WriteLine(text, Strong);
    }

    /// <summary>An empty line.</summary>
    public void Gap() => console.WriteLine();

    /// <summary>A line or paragraph.</summary>
    public void Line(string text) => WriteLine(text);

    /// <summary>An item of a list; lines that follow the first stand below it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marker">What stands before it.</param>
    public void Item(string text, string marker = "-") => Hanging(marker, 0, text);

    /// <summary>A line that belongs to the item above it.</summary>
    public void Detail(string text) => Hanging("", 1, text);

    /// <summary>A table; columns that hold numbers stand to the right.</summary>
    public void Table(IReadOnlyList<Column> columns, IEnumerable<string[]> rows)
    {
        var table = new Table { Border = IsTerminal ? TableBorder.Simple : TableBorder.None };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Paragraph(column.Heading, Strong))
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

    private void WriteLine(string text, Style? style = null)
    {
        console.Write(Paragraph(text, style));
        console.WriteLine();
    }

    private void Hanging(string marker, int indent, string text)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(indent, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(Paragraph(marker), Paragraph(text));
        console.Write(grid);
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="IsNumber">Whether it holds numbers.</param>
internal readonly record struct Column(string Heading, bool IsNumber = false);
