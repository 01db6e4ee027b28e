using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>Smaller law that a regulation carries.</summary>
internal static class CoveredPart
{
    /// <summary>Writes it; nothing when there is none.</summary>
    public static void Write(Page page, IReadOnlyCollection<CoveredLaw> covers, LawWords words)
    {
        if (covers.Count == 0)
        {
            return;
        }

        page.Heading(2, words.Say("law.covers"));
        foreach (var law in covers)
        {
            page.Heading(3, words.Say(law.Title), Anchors.Of(law.Id));
            WriteText(page, law, words);
        }
    }

    /// <summary>Writes its text and sources.</summary>
    public static void WriteText(Page page, CoveredLaw law, LawWords words)
    {
        page.Paragraph(words.Say(law.Text));
        page.Paragraph([new Span(words.Say("law.source") + " "), .. words.Sources(law.Sources)]);
    }
}
