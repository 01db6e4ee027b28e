using System.Collections.Immutable;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Law.Handbook;

/// <summary>All figures with all their periods, on a page for each group, and the page that leads to those.</summary>
internal static class FigurePages
{
    /// <summary>The figures by group.</summary>
    public static IEnumerable<IGrouping<string, ParameterDescription>> Groups(LawDescription law) =>
        law.Parameters.GroupBy(parameter => HandbookPaths.Group(parameter.Id), StringComparer.Ordinal);

    /// <summary>The page that leads to all figures.</summary>
    public static Page Index(LawDescription law, LawWords words)
    {
        var page = new Page();
        page.Heading(1, words.Say("handbook.figures"));
        page.Paragraph(Titles.Capital(words.Say("handbook.figures.about")));
        foreach (var group in Groups(law))
        {
            page.Heading(2, Titles.Capital(Titles.OfName(group.Key)), Anchors.Of(group.Key));
            page.Table(
                [new Column(words.Say("column.figure")), new Column(words.Say("column.known"))],
                [.. group.Select(parameter => (IReadOnlyList<IReadOnlyList<Span>>)
                    [[new Span(words.Say(parameter.Title).TrimEnd('.'), new NameTarget(NameKind.Parameter, parameter.Id))], Spans.Of(Known(parameter, words))])]);
        }

        return page;
    }

    /// <summary>The page of a group.</summary>
    public static Page Of(string group, ImmutableArray<ParameterDescription> parameters, LawDescription law, LawWords words)
    {
        var page = new Page();
        page.Heading(1, words.Say("handbook.figures.group", ("group", Titles.OfName(group))));
        foreach (var parameter in parameters)
        {
            FigurePart.WriteWhole(page, parameter, 2, words);
            var readers = law.Regulations.Where(regulation => regulation.Parameters.Any(read => read.Id == parameter.Id)).Select(regulation => regulation.Name).ToArray();
            if (readers.Length > 0)
            {
                page.Paragraph(words.Fill("diff.readers", ("regulations", words.Names(readers))));
            }
        }

        return page;
    }

    private static string Known(ParameterDescription parameter, LawWords words)
    {
        var known = parameter.Versions.Where(version => !version.Rows.IsEmpty).ToArray();
        return known.Length == 0 ? words.Say("law.noFigure") : words.Period(known[0].From, known[^1].To);
    }
}
