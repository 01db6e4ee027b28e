using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Rendering.Sections;

namespace SubsidyNavigator.Host.Rendering.Law.Handbook;

/// <summary>The first page: where to look, and all regulations by family.</summary>
internal static class IndexPage
{
    /// <summary>The page.</summary>
    public static Page Of(LawDescription law, LawWords words)
    {
        var page = new Page();
        page.Heading(1, words.Say("handbook.title"));
        page.Paragraph(words.Say("handbook.intro"));
        Link(page, HandbookPaths.Questions, "handbook.questions", words);
        Link(page, HandbookPaths.Figures, "handbook.figures", words);
        Link(page, HandbookPaths.SmallerLaw, "handbook.smallerLaw", words);
        Link(page, HandbookPaths.OpenPoints, "handbook.openPoints", words);
        foreach (var family in law.Regulations.GroupBy(regulation => regulation.Family, StringComparer.Ordinal))
        {
            page.Heading(2, Titles.Capital(Titles.OfName(family.Key.Replace('-', '_'))), family.Key);
            page.Table(
                [
                    new Column(words.Say("column.regulation")),
                    new Column(words.Say("column.authority")),
                    new Column(words.Say("column.force")),
                    new Column(words.Say("column.period")),
                    new Column(words.Say("column.open"), IsNumber: true),
                ],
                [.. family.Select(regulation => Row(regulation, words))]);
        }

        page.Paragraph(words.Say("noDecision"));
        return page;
    }

    private static void Link(Page page, string path, string key, LawWords words) =>
        page.Item(0, [new Span(words.Say(key), new PageTarget(path)), new Span(": " + words.Say(key + ".about"))]);

    private static IReadOnlyList<IReadOnlyList<Span>> Row(RegulationDescription regulation, LawWords words) =>
    [
        [words.Name(regulation.Name)],
        Spans.Of(regulation.Authority),
        Spans.Of(words.Say("force." + FormatWords.Word(regulation.Force))),
        Spans.Of(words.Period(regulation.Versions[0].From, regulation.Versions[^1].To)),
        Spans.Of(words.Format.Number(regulation.OpenPoints.Length)),
    ];
}
