using SubsidyNavigator.Engine.Descriptions;

namespace SubsidyNavigator.Host.Rendering.Law.Handbook;

/// <summary>All smaller law, each with the regulation that carries it.</summary>
internal static class SmallerLawPage
{
    /// <summary>The page.</summary>
    public static Page Of(LawDescription law, LawWords words)
    {
        var page = new Page();
        page.Heading(1, words.Say("handbook.smallerLaw"));
        page.Paragraph(Titles.Capital(words.Say("handbook.smallerLaw.about")));
        var all = law.Regulations.SelectMany(regulation => regulation.Covers.Select(covered => (regulation, covered)));
        foreach (var (regulation, covered) in all.OrderBy(pair => pair.covered.Id, StringComparer.Ordinal))
        {
            page.Heading(2, words.Say(covered.Title), Anchors.Of(covered.Id));
            CoveredPart.WriteText(page, covered, words);
            page.Paragraph(words.Fill("handbook.carriedBy", ("regulation", [words.Name(regulation.Name)])));
        }

        return page;
    }
}
