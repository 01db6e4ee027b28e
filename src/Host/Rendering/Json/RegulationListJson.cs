using SubsidyNavigator.Engine;
using SubsidyNavigator.Engine.Descriptions;
using SubsidyNavigator.Engine.Rules;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>All regulations by family and id, with their status on a day.</summary>
internal static class RegulationListJson
{
    /// <summary>The JSON text of <c>/v1/regulations</c>.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="date">The day of the status; null: no status is told.</param>
    /// <param name="family">Only those of this family; null: all.</param>
    /// <param name="texts">In the language asked for.</param>
    public static string Render(RuleBook book, DateOnly? date, string? family, ProgramTexts texts)
    {
        var regulations = book.Describe().Regulations.Where(regulation => family is null || regulation.Family == family);
        return JsonText.Of(json => json
            .Text("rules", book.Hash)
            .Day("date", date)
            .Objects("regulations", regulations, regulation => json
                .Text("id", regulation.Id)
                .Text("title", regulation.Title.In(texts.Language))
                .Text("family", regulation.Family)
                .Text("authority", regulation.Authority)
                .Word<Force>("force", regulation.Force)
                .Day("from", regulation.Versions[0].From)
                .Day("to", regulation.Versions[^1].To)
                .Text("status", date is { } day ? Status(regulation, day) : null)
                .Text("link", Links.Regulation(regulation.Id))
                .Number("versions", regulation.Versions.Length)
                .Number("covers", regulation.Covers.Length)
                .Number("openPoints", regulation.OpenPoints.Length)));
    }

    /// <summary>The families, in order.</summary>
    public static IEnumerable<string> Families(RuleBook book) => book.Describe().Regulations.Select(regulation => regulation.Family).Distinct();

    private static string Status(RegulationDescription regulation, DateOnly day) =>
        regulation.Versions.FirstOrDefault(version => version.Holds(day)) switch
        {
            { Announced: true } => "announced",
            { } => "in_force",
            null => regulation.Versions[0].From > day ? "not_yet" : "ended",
        };
}
