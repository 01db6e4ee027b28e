using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Serving;

namespace SubsidyNavigator.Host.Api;

/// <summary><c>POST /v1/assessments</c>: one scenario in, the whole answer out; nothing of it is kept.</summary>
internal static class AssessmentsApi
{
    /// <summary>How the document is called in problems.</summary>
    private const string Document = "scenario";

    /// <summary>Adds the endpoint.</summary>
    public static void Map(IEndpointRouteBuilder routes, Computing computing) => routes
        .MapPost(Paths.Api + "/assessments", http => computing.Answer(
            http,
            (request, bytes) => request.Book.Read(bytes, Document, request.Texts.Language),
            (request, scenario, _) =>
            {
                var assessment = request.Book.Assess(scenario);
                return text => JsonRenderer.Write(text, assessment, request.Book.Facts, request.Texts);
            }))
        .RequireCors(Cors.Listed);
}
