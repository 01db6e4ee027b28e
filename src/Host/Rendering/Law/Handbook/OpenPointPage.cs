using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;

namespace SubsidyNavigator.Host.Rendering.Law.Handbook;

/// <summary>All that is missing, uncertain or not yet law, by kind, each with the regulations it touches.</summary>
internal static class OpenPointPage
{
    /// <summary>The page.</summary>
    public static Page Of(LawDescription law, LawWords words)
    {
        var page = new Page();
        page.Heading(1, words.Say("handbook.openPoints"));
        page.Paragraph(Titles.Capital(words.Say("handbook.openPoints.about")));
        var points = law.Regulations
            .SelectMany(regulation => regulation.OpenPoints.Select(point => (regulation.Name, Point: point)))
            // The same figure ends for each of its readers, whatever their own last day.
            .GroupBy(open => (open.Point.Kind, open.Point.Subject, open.Point.Id, open.Point.From, To: open.Point.Kind == OpenLawKind.Ends ? null : open.Point.To, Title: words.Say(open.Point.Title)))
            .ToLookup(open => open.Key.Kind);
        foreach (var kind in Enum.GetValues<OpenLawKind>().Where(points.Contains))
        {
            page.Heading(2, words.Say("handbook.open." + FormatWords.Word(kind)), FormatWords.Word(kind));
            foreach (var open in points[kind].OrderBy(open => open.Key.Id, StringComparer.Ordinal).ThenBy(open => open.Key.From))
            {
                var point = open.First().Point;
                OpenPart.WritePoint(
                    page, kind == OpenLawKind.Ends ? point with { To = null } : point, kind == OpenLawKind.Reading ? "handbook.openPoint.always" : "handbook.openPoint", words);
                if (point.Subject != OpenLawSubject.Regulation)
                {
                    page.Item(1, words.Fill("handbook.touches", ("regulations", words.Names(open.Select(each => each.Name).Distinct()))));
                }
            }
        }

        return page;
    }
}
