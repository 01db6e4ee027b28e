using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Rendering.Json;

/// <summary>What the service is, and where its resources are.</summary>
internal static class RootJson
{
    /// <summary>The JSON text of <c>/v1</c>.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="texts">In the language asked for.</param>
    /// <param name="version">Version of the interface, as in <c>API-Version</c>.</param>
    public static string Render(RuleBook book, ProgramTexts texts, string version) => JsonText.Of(json => json
        .Text("title", texts.Get("api.title"))
        .Text("version", version)
        .Text("rules", book.Hash)
        .Object("links", () => json
            .Text("self", Links.Root)
            .Text("openapi", Links.Description)
            .Text("assessments", Links.Assessments)
            .Text("comparisons", Links.Comparisons)
            .Text("batches", Links.Batches)
            .Text("facts", Links.Facts)
            .Text("regulations", Links.Regulations)
            .Text("changes", Links.Changes)));
}
