using Microsoft.AspNetCore.Http;
using SubsidyNavigator.Host.Api;

namespace SubsidyNavigator.Host.Serving;

/// <summary>Where things stand, and how strictly a path is read.</summary>
internal static class Paths
{
    /// <summary>The interface; part of every path in it.</summary>
    public const string Api = "/v1";

    /// <summary>The reference page.</summary>
    public const string Reference = "/docs";

    /// <summary>Health of the process.</summary>
    public const string Health = "/health";

    /// <summary>Whether a path is in the interface; also one written with a capital, which is refused there.</summary>
    public static bool IsApi(PathString path) => path.StartsWithSegments(Api, StringComparison.OrdinalIgnoreCase);

    /// <summary>Refuses what routing would let pass: a slash at the end, capitals. Each resource has one path.</summary>
    public static Task Check(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        var isStrange = IsApi(path) && path.Value is { } text && (text.Any(char.IsAsciiLetterUpper) || (text.EndsWith('/') && text.Length > Api.Length + 1));
        return isStrange ? ProblemResponse.Write(http, "not-found", StatusCodes.Status404NotFound) : next(http);
    }
}
