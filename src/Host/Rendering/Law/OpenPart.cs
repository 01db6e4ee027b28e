using System.Collections.Immutable;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law;

/// <summary>What in the law is missing, uncertain or not yet law.</summary>
internal static class OpenPart
{
    /// <summary>Writes the open points; nothing when there are none.</summary>
    public static void Write(Page page, ImmutableArray<OpenLaw> points, LawWords words)
    {
        if (points.IsEmpty)
        {
            return;
        }

        page.Heading(2, words.Say("law.open"));
        foreach (var point in points)
        {
            WritePoint(page, point, "law.open." + FormatWords.Word(point.Kind), words);
        }
    }

    /// <summary>Writes one point, with what the rules and its sources say about it.</summary>
    /// <param name="page">Where it is written.</param>
    /// <param name="point">The point.</param>
    /// <param name="key">Its sentence.</param>
    /// <param name="words">In the language asked for.</param>
    public static void WritePoint(Page page, OpenLaw point, string key, LawWords words)
    {
        page.Item(0, words.Fill(
            key,
            ("subject", [Subject(point, words)]),
            ("period", Spans.Of(words.Period(point.From, point.To))),
            ("Period", Spans.Of(Titles.Capital(words.Period(point.From, point.To))))));
        if (point.Text is { } text)
        {
            page.Item(1, words.Say(text));
        }

        // Of a missing figure the sources tell where the known ones come from.
        foreach (var source in point.Sources.Where(source => source.Note is not null && point.Kind != OpenLawKind.Missing))
        {
            page.Item(1, [new Span(words.Article(source), new WebTarget(source.Url)), new Span(": " + source.Note)]);
        }
    }

    private static Span Subject(OpenLaw point, LawWords words) => point.Subject switch
    {
        OpenLawSubject.Parameter => new Span(Titles.Short(words.Say(point.Title)), new NameTarget(NameKind.Parameter, point.Id)),
        OpenLawSubject.Variable => new Span(Titles.Short(words.Say(point.Title)), new NameTarget(NameKind.Variable, point.Id)),
        OpenLawSubject.Regulation => new Span(words.Say(point.Title), new NameTarget(NameKind.Regulation, point.Id)),
        OpenLawSubject.Fact => new Span(words.Say(point.Title), new NameTarget(NameKind.Fact, point.Id)),
        _ => new Span(words.Say(point.Title).TrimEnd('.')),
    };
}
