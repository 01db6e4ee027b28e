using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Serving;

namespace SubsidyNavigator.Host.Api;

/// <summary><c>POST /v1/comparisons</c>: a scenario and what could be otherwise in it, side by side.</summary>
internal static class ComparisonsApi
{
    /// <summary>How the document is called in problems.</summary>
    private const string Document = "comparison";

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes, Computing computing) => routes
        .MapPost(Paths.Api + "/comparisons", http => computing.Answer(
            http,
            (request, bytes) => request.Book.ReadComparison(bytes, Document, request.Texts.Language),
            (request, asked, _) =>
            {
                var comparison = request.Book.Assess(asked);
                return text => ComparisonRenderer.Write(text, comparison, request.Book.Facts, request.Texts);
            }))
        .RequireCors(Cors.Listed);
}
