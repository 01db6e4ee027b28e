using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.RuleBooks;
using SubsidyNavigator.Host.Texts;

namespace SubsidyNavigator.Host.Api;

/// <summary>A request that may be answered: its language, and the one rule book that it keeps to its end.</summary>
/// <param name="Http">The request and its answer.</param>
/// <param name="Texts">In the language asked for.</param>
/// <param name="Book">The rule book in force when it came.</param>
internal sealed record ApiRequest(HttpContext Http, ProgramTexts Texts, RuleBook Book)
{
    /// <summary>Media type of plain answers.</summary>
    public const string Json = "application/json";

    /// <summary>Checks what every endpoint asks, and refuses what fails it.</summary>
    /// <param name="http">The request.</param>
    /// <param name="mediaType">What the endpoint answers with.</param>
    /// <param name="parameters">Names that the address may have after its question mark.</param>
    /// <returns>The request; null when it is already refused.</returns>
    public static async Task<ApiRequest?> Accept(HttpContext http, string mediaType, params string[] parameters)
    {
        var texts = RequestLanguage.Of(http.Request);
        if (!Accepts(http.Request, mediaType))
        {
            await ProblemResponse.Write(http, "not-acceptable", StatusCodes.Status406NotAcceptable, null, ("type", mediaType));
            return null;
        }

        var strange = http.Request.Query.Keys.Where(name => !parameters.Contains(name, StringComparer.Ordinal)).ToList();
        var twice = http.Request.Query.Where(value => value.Value.Count > 1).Select(value => value.Key).Except(strange).ToList();
        if (strange.Count + twice.Count > 0)
        {
            await ProblemResponse.Write(http, ProblemDocument.OfParameters(
                [.. strange.Select(_ => UnknownParameter(parameters, texts)), .. twice.Select(name => new Problem("wrong-parameter", new Place(name), texts.Get("api.parameter.twice")))],
                texts));
            return null;
        }

        if (http.RequestServices.GetRequiredService<RuleBookStore>().Current is { } rules)
        {
            return new ApiRequest(http, texts, rules.Book);
        }

        await ProblemResponse.Write(http, "no-rules", StatusCodes.Status503ServiceUnavailable);
        return null;
    }

    /// <summary>A value of the address that must be a day.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="problems">Gets what is wrong with it.</param>
    public DateOnly? Day(string name, List<Problem> problems)
    {
        var written = Http.Request.Query[name].ToString();
        if (!Http.Request.Query.ContainsKey(name))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(written, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            problems.Add(new Problem("wrong-parameter", new Place(name), Texts.Get("api.parameter.day"), Texts.Get("api.parameter.day.example")));
            return null;
        }

        if (day < Limits.FirstDay || day > Limits.LastDay)
        {
            problems.Add(new Problem("wrong-parameter", new Place(name), Texts.Get(
                "api.parameter.range", ("first", Limits.FirstDay.ToString("O", CultureInfo.InvariantCulture)), ("last", Limits.LastDay.ToString("O", CultureInfo.InvariantCulture)))));
            return null;
        }

        return day;
    }

    /// <summary>Refuses because of values in the address.</summary>
    public Task Refuse(IEnumerable<Problem> problems) => ProblemResponse.Write(Http, ProblemDocument.OfParameters([.. problems], Texts));

    /// <summary>Refuses because there is nothing of the name in the path.</summary>
    /// <param name="nearest">The name probably meant.</param>
    public Task RefuseName(string? nearest)
    {
        var problem = ProblemDocument.Of("not-found", StatusCodes.Status404NotFound, Texts);
        return ProblemResponse.Write(Http, problem with
        {
            Detail = nearest is null ? Texts.Get("problem.not-found.id") : Texts.Get("problem.not-found.nearest", ("nearest", nearest)),
        });
    }

    // The name itself is not repeated: an address may hold anything.
    private static Problem UnknownParameter(string[] parameters, ProgramTexts texts) => new(
        "unknown-parameter", new Place(""), texts.Get("api.parameter.unknown"),
        parameters.Length == 0 ? texts.Get("api.parameter.none") : texts.Get("api.parameter.known", ("names", string.Join(", ", parameters))));

    private static bool Accepts(HttpRequest request, string mediaType)
    {
        if (request.Headers.Accept.Count == 0)
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            && accepted.Any(each => each.Quality is null or > 0 && new MediaTypeHeaderValue(mediaType).IsSubsetOf(each));
    }
}
