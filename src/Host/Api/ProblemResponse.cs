using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Rendering.Json;
using SubsidyNavigator.Host.Web;

namespace SubsidyNavigator.Host.Api;

/// <summary>A refusal over HTTP: a problem document with its headers.</summary>
internal static class ProblemResponse
{
    /// <summary>Media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>When to come back after a refusal that will pass.</summary>
    private static readonly TimeSpan s_retryAfter = TimeSpan.FromSeconds(2);

    /// <summary>A name for one occurrence, also in the log.</summary>
    public static Uri NewInstance() => new($"urn:uuid:{Guid.NewGuid()}");

    /// <summary>Writes a problem that needs no more than its text.</summary>
    /// <param name="http">The request.</param>
    /// <param name="type">Name of the problem.</param>
    /// <param name="status">Status code.</param>
    /// <param name="instance">Its name in the log; null: a new one.</param>
    /// <param name="values">What the text names.</param>
    public static Task Write(HttpContext http, string type, int status, Uri? instance = null, params (string Name, string Value)[] values) =>
        Write(http, ProblemDocument.Of(type, status, RequestLanguage.Of(http.Request), values), instance);

    /// <summary>Writes a problem.</summary>
    public static Task Write(HttpContext http, ProblemDocument problem, Uri? instance = null)
    {
        if (WebFault.IsFor(http.Request))
        {
            return WebFault.Write(http, problem.Status, problem.Type, instance);
        }

        var response = http.Response;
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        RequestLanguage.Tell(response, RequestLanguage.Of(http.Request));
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers[HeaderNames.RetryAfter] = s_retryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        var address = UriHelper.BuildAbsolute(http.Request.Scheme, http.Request.Host).TrimEnd('/');
        return TextBody.Write(http, MediaType, text =>
        {
            using var json = new JsonTextWriter(text) { Culture = CultureInfo.InvariantCulture, CloseOutput = false };
            ProblemJson.Write(json, problem, address, instance ?? NewInstance());
        });
    }
}
