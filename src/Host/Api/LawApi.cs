using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering.Json;
using SubsidyNavigator.Host.Serving;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Api;

/// <summary>The law as resources: what may be asked, which regulations there are, what they and the figures say, what changes.</summary>
internal static class LawApi
{
    private static readonly string[] s_days = ["from", "to"];
    private static readonly string[] s_reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes, ApiContact contact)
    {
        MapLaw(routes, Paths.Api, [], (request, _) => RootJson.Render(request.Book, request.Texts, ResponseHeaders.ApiVersion));
        MapLaw(routes, Paths.Api + "/openapi.json", [], (request, _) => OpenApiDocument.Render(request.Book, contact, ResponseHeaders.ApiVersion));
        MapLaw(routes, Paths.Api + "/facts", [], (request, _) => FactsJson.Render(request.Book, request.Texts));
        MapLaw(routes, Paths.Api + "/regulations", ["date", "family"], Regulations);
        MapLaw(routes, Paths.Api + "/regulations/{id}", ["date"], Regulation);
        MapLaw(routes, Paths.Api + "/parameters/{id}", [], Parameter);
        MapLaw(routes, Paths.Api + "/changes", s_days, Changes);
    }

    private static void MapLaw(IEndpointRouteBuilder routes, string path, string[] parameters, Func<ApiRequest, List<Problem>, string?> render) =>
        routes.MapMethods(path, s_reading, async http =>
        {
            if (await ApiRequest.Accept(http, ApiRequest.Json, parameters) is { } request)
            {
                await Answer(request, parameters, render);
            }
        }).RequireCors(Cors.Open);

    private static async Task Answer(ApiRequest request, string[] parameters, Func<ApiRequest, List<Problem>, string?> render)
    {
        var http = request.Http;
        var tag = TagOf(request, parameters);
        if (Matches(http.Request, tag))
        {
            Tell(request, tag);
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var problems = new List<Problem>();
        var rendered = render(request, problems);
        if (problems.Count > 0)
        {
            await request.Refuse(problems);
        }
        else if (rendered is null)
        {
            await request.RefuseName(NearestOf(request));
        }
        else
        {
            Tell(request, tag);
            await TextBody.Write(http, TextBody.MediaType, text => text.Write(rendered));
        }
    }

    private static string? Regulations(ApiRequest request, List<Problem> problems)
    {
        var day = request.Day("date", problems);
        var family = request.Http.Request.Query["family"] is [{ } given] ? given : null;
        if (family is not null && !RegulationListJson.Families(request.Book).Contains(family))
        {
            var families = RegulationListJson.Families(request.Book);
            problems.Add(new Problem(
                "wrong-parameter", new Place("family"), request.Texts.Get("api.parameter.family"), request.Texts.Get("api.parameter.families", ("families", string.Join(", ", families)))));
        }

        return problems.Count > 0 ? null : RegulationListJson.Render(request.Book, day, family, request.Texts);
    }

    private static string? Regulation(ApiRequest request, List<Problem> problems)
    {
        var day = request.Day("date", problems);
        return problems.Count > 0 ? null : RegulationJson.Render(request.Book, IdOf(request), day, request.Texts);
    }

    private static string? Parameter(ApiRequest request, List<Problem> problems) => ParameterJson.Render(request.Book, IdOf(request), request.Texts);

    private static string? Changes(ApiRequest request, List<Problem> problems)
    {
        var (from, to) = (request.Day("from", problems), request.Day("to", problems));
        foreach (var name in s_days.Where(name => !request.Http.Request.Query.ContainsKey(name)))
        {
            problems.Add(new Problem("wrong-parameter", new Place(name), request.Texts.Get("api.parameter.missing"), request.Texts.Get("api.parameter.day.example")));
        }

        if (problems.Count == 0 && to <= from)
        {
            problems.Add(new Problem("wrong-parameter", new Place("to"), request.Texts.Get("api.parameter.order")));
        }

        return problems.Count > 0 ? null : ChangesJson.Render(request.Book, from!.Value, to!.Value, request.Texts);
    }

    private static string IdOf(ApiRequest request) => (string)request.Http.Request.RouteValues["id"]!;

    private static string? NearestOf(ApiRequest request) =>
        request.Http.Request.Path.StartsWithSegments(Paths.Api + "/parameters", StringComparison.Ordinal)
            ? ParameterJson.Nearest(request.Book, IdOf(request))
            : request.Book.NearestRegulation(IdOf(request));

    /// <summary>Changes with the rules, the engine, the language and what is asked; weak, so that a proxy may pack the answer.</summary>
    private static string TagOf(ApiRequest request, string[] parameters)
    {
        const int Digits = 16;
        var asked = parameters.Select(name => $"{name}={request.Http.Request.Query[name]}");
        var engine = typeof(RuleBook).Assembly.GetName().Version;
        var all = string.Join('\n', [request.Book.Hash, $"{engine}", ResponseHeaders.ApiVersion, ProgramTexts.Code(request.Texts.Language), $"{request.Http.Request.Path}", .. asked]);
        return string.Create(CultureInfo.InvariantCulture, $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..Digits]}\"");
    }

    private static bool Matches(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(each => each.Equals(EntityTagHeaderValue.Any) || each.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    private static void Tell(ApiRequest request, string tag)
    {
        request.Http.Response.Headers.ETag = tag;
        request.Http.Response.Headers.CacheControl = "no-cache";
        RequestLanguage.Tell(request.Http.Response, request.Texts);
    }
}
