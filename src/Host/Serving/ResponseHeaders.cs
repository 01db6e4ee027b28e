using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace SubsidyNavigator.Host.Serving;

/// <summary>The headers of every answer, also of errors.</summary>
internal static class ResponseHeaders
{
    /// <summary>Version of the interface under <c>/v1</c>; equal to <c>info.version</c> of its description.</summary>
    public const string ApiVersion = "1.0.0";

    /// <summary>Name of the header that tells it.</summary>
    public const string ApiVersionHeader = "API-Version";

    /// <summary>What a page elsewhere may read of an answer.</summary>
    public static readonly string[] Exposed = [ApiVersionHeader, HeaderNames.ETag, HeaderNames.ContentLanguage, HeaderNames.RetryAfter];

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    private const string PagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The reference page starts itself with a script and a style in the page.</summary>
    private const string ReferencePolicy =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets them when the answer begins, so that no path around it is without.</summary>
    public static Task Set(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(static state => Write((HttpContext)state), http);
        return next(http);
    }

    private static Task Write(HttpContext http)
    {
        var headers = http.Response.Headers;
        if (Paths.IsApi(http.Request.Path))
        {
            headers[ApiVersionHeader] = ApiVersion;
        }

        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        headers.ContentSecurityPolicy = PolicyOf(http);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }

    private static string PolicyOf(HttpContext http) =>
        http.Request.Path.StartsWithSegments(Paths.Reference, StringComparison.Ordinal) ? ReferencePolicy
        : http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true ? PagePolicy
        : DataPolicy;
}
