using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Newtonsoft.Json;
using SubsidyNavigator.Host.Rendering.Json;
using SubsidyNavigator.Host.RuleBooks;
using SubsidyNavigator.Host.Serving;

namespace SubsidyNavigator.Host.Api;

/// <summary>Whether the process runs, and whether it can answer; for whoever watches over it, no part of the interface.</summary>
internal static class HealthApi
{
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes, RuleBookStore store)
    {
        routes.MapMethods(Paths.Health + "/live", s_reading, http => Write(http, "pass", _ => { }));
        routes.MapMethods(Paths.Health + "/ready", s_reading, http => Ready(http, store.State));
    }

    private static Task Ready(HttpContext http, RulesState state)
    {
        var status = state switch
        {
            { InForce: null } => "fail",
            { Refused: not null } => "warn",
            _ => "pass",
        };
        if (state.InForce is null)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        return Write(http, status, json =>
        {
            json.Text("rules", state.InForce?.Book.Hash).Text("loadedAt", Moment(state.InForce?.LoadedAt));
            if (state.Refused is { } refused)
            {
                json.Object("refused", () => json.Text("at", Moment(refused.At)).Number("problems", refused.Problems).Names("codes", refused.Codes));
            }
        });
    }

    private static Task Write(HttpContext http, string status, Action<JsonTextWriter> members) => TextBody.Write(http, TextBody.MediaType, text =>
    {
        using (var json = new JsonTextWriter(text) { Culture = CultureInfo.InvariantCulture, CloseOutput = false })
        {
            json.WriteStartObject();
            json.Text("status", status);
            members(json);
            json.WriteEndObject();
        }

        text.Write('\n');
    });

    private static string? Moment(DateTimeOffset? moment) =>
        moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
