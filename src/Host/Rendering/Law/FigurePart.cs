using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>The legal figures that a regulation reads.</summary>
internal static class FigurePart
{
    /// <summary>Rows of a table that are still shown in one cell.</summary>
    private const int RowsInCell = 6;

    /// <summary>Writes the figures; nothing when there are none.</summary>
    public static void Write(Page page, RegulationDescription regulation, FigureDetail detail, LawWords words)
    {
        if (regulation.Parameters.IsEmpty)
        {
            return;
        }

        page.Heading(2, words.Say("law.figures"));
        if (detail == FigureDetail.Last)
        {
            page.Paragraph(words.Say("law.figures.last"));
            page.Table(
                [new Column(words.Say("column.figure")), new Column(words.Say("column.value")), new Column(words.Say("column.period"))],
                [.. regulation.Parameters.Select(parameter => Last(parameter, words))]);
            return;
        }

        foreach (var parameter in regulation.Parameters)
        {
            WriteWhole(page, parameter, 3, words);
        }
    }

    /// <summary>Writes a figure with all its periods, each with its sources.</summary>
    public static void WriteWhole(Page page, ParameterDescription parameter, int level, LawWords words)
    {
        page.Heading(level, words.Say(parameter.Title).TrimEnd('.'), Anchors.Of(parameter.Id));
        if (parameter.Anchor is { } anchor)
        {
            page.Paragraph(words.Fill("law.figures.anchor", ("day", words.Sentence(anchor))));
        }

        if (parameter.Versions.IsEmpty)
        {
            page.Paragraph(words.Say("law.noFigure"));
            return;
        }

        FigureTable.Write(page, parameter, words);
        foreach (var version in parameter.Versions.Where(version => version.Text is not null))
        {
            page.Paragraph(words.Say("law.figures.text", ("period", Titles.Capital(words.Period(version))), ("text", words.Say(version.Text!))));
        }

        WriteSources(page, parameter, words);
    }

    private static void WriteSources(Page page, ParameterDescription parameter, LawWords words)
    {
        var bySource = parameter.Versions.Reverse()
            .SelectMany(version => version.Sources)
            .DistinctBy(source => (words.Article(source), source.Url))
            .ToArray();
        if (bySource.Length > 0)
        {
            page.Paragraph([new Span(words.Say("law.source") + " "), .. words.Sources([.. bySource])]);
        }

        foreach (var note in bySource.Select(source => source.Note).OfType<string>().Distinct())
        {
            page.Paragraph(words.Say("law.note", ("note", note)));
        }
    }

    private static IReadOnlyList<IReadOnlyList<Span>> Last(ParameterDescription parameter, LawWords words)
    {
        var version = parameter.Versions.LastOrDefault(v => !v.Rows.IsEmpty);
        var name = new Span(Titles.Short(words.Say(parameter.Title)), new NameTarget(NameKind.Parameter, parameter.Id));
        var value = version switch
        {
            null => words.Say("law.noFigure"),
            { Rows: [{ Keys.IsEmpty: true } row] } => words.Figure(row, parameter.Unit),
            { Rows.Length: <= RowsInCell } => string.Join("; ", version.Rows.Select(row => $"{words.Keys(row)}: {words.Figure(row, parameter.Unit)}")),
            _ => words.Count("law.rows", version.Rows.Length),
        };
        return [[name], Spans.Of(value), Spans.Of(version is null ? "" : words.Period(version))];
    }
}
