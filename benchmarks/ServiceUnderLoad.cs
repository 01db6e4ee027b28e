using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using SubsidyNavigator.Host.Serving;

namespace SubsidyNavigator.Benchmarks;

/// <summary>The service with one endpoint more: <c>POST /echo</c> gives back the bytes it was sent, through the same steps.</summary>
internal static class ServiceUnderLoad
{
    /// <summary>Serves until it is told to stop.</summary>
    public static async Task Run(string urls, string rules)
    {
        // Rules are looked at often, so that many swaps fit in a minute; no log, so that its cost is not measured.
        var settings = new ServiceSettings { Urls = urls, RulesLookedAtEvery = TimeSpan.FromMilliseconds(50) };
        await using var app = Service.Build(settings, rules, _ => { });
        app.MapPost("/echo", static async http =>
        {
            http.Response.ContentType = "application/octet-stream";
            http.Response.ContentLength = http.Request.ContentLength;
            await http.Request.Body.CopyToAsync(http.Response.Body);
        });
        await app.RunAsync();
    }
}
