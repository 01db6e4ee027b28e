using Markdig;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SubsidyNavigator.Host.Rendering.Json;

namespace SubsidyNavigator.Host.Api;

/// <summary>The page that a problem's type leads to: docs/problems.md, whatever type is asked for.</summary>
internal static class ProblemPage
{
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly Lazy<string> s_page = new(() =>
    {
        using var reader = new StreamReader(typeof(ProblemPage).Assembly.GetManifestResourceStream(typeof(ProblemPage), "problems.md")!);
        var body = Markdown.ToHtml(reader.ReadToEnd(), new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build());
        return $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>SubsidyNavigator: problems</title></head><body><main>{body}</main></body></html>";
    });

    /// <summary>Adds the page.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapMethods(
        ProblemJson.TypePath + "{type?}", s_reading, http => TextBody.Write(http, "text/html; charset=utf-8", text => text.Write(s_page.Value)));
}
