using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using SubsidyNavigator.Host.Serving;

namespace SubsidyNavigator.Host.Api;

/// <summary>Which pages elsewhere may ask what: the law is open to all, scenarios come from listed origins only. Never with credentials.</summary>
internal static class Cors
{
    /// <summary>Reading law.</summary>
    public const string Open = "open";

    /// <summary>Sending scenarios.</summary>
    public const string Listed = "listed";

    /// <summary>Sets both.</summary>
    public static void Set(CorsOptions options, string[] origins)
    {
        options.AddPolicy(Open, policy => policy.AllowAnyOrigin().WithMethods(HttpMethods.Get, HttpMethods.Head).AllowAnyHeader().WithExposedHeaders(ResponseHeaders.Exposed));
        options.AddPolicy(Listed, policy => policy.WithOrigins(origins).WithMethods(HttpMethods.Post).AllowAnyHeader().WithExposedHeaders(ResponseHeaders.Exposed));
    }
}
