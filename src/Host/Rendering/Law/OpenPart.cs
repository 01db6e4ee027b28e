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
            WritePoint(page, point, 0, words);
        }
    }

    /// <summary>Writes one point, with what the rules and its sources say about it.</summary>
    public static void WritePoint(Page page, OpenLaw point, int depth, LawWords words)
    {
        page.Item(depth, words.Fill(
            "law.open." + FormatWords.Word(point.Kind),
            ("subject", [Subject(point, words)]),
            ("period", Spans.Of(words.Period(point.From, point.To)))));
        if (point.Text is { } text)
        {
            page.Item(depth + 1, words.Say(text));
        }

        foreach (var source in point.Sources.Where(source => source.Note is not null))
        {
            page.Item(depth + 1, [new Span(words.Article(source), new WebTarget(source.Url)), new Span(": " + source.Note)]);
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
