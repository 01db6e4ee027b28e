using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>Every source of a regulation, with its address, how sure it is and when it was last looked at.</summary>
internal static class SourcePart
{
    /// <summary>Writes the list.</summary>
    public static void Write(Page page, RegulationDescription regulation, LawWords words)
    {
        page.Heading(2, words.Say("law.sources"));
        var sources = regulation.Versions.Reverse()
            .SelectMany(version => version.Sources.Concat(version.Parts.SelectMany(part => part.Sources)))
            .Concat(regulation.Covers.SelectMany(law => law.Sources))
            .Distinct();
        foreach (var source in sources)
        {
            WriteSource(page, source, words);
        }
    }

    /// <summary>Writes one source.</summary>
    public static void WriteSource(Page page, Source source, LawWords words)
    {
        page.Item(0, words.Fill(
            "law.sourceLine",
            ("source", [new Span(words.Article(source), new WebTarget(source.Url, ShownInText: true))]),
            ("certainty", Spans.Of(words.Say("certainty." + FormatWords.Word(source.Certainty)))),
            ("day", Spans.Of(words.Format.Day(source.Checked)))));
        if (source.Note is { } note)
        {
            page.Item(1, note);
        }
    }
}
