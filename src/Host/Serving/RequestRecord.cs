using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace SubsidyNavigator.Host.Serving;

/// <summary>Leaves a line in the log, a measurement and a span of every request, by its route and status alone.</summary>
internal sealed class RequestRecord(ServiceMetrics metrics, ILogger<RequestRecord> log)
{
    private static readonly HashSet<string> s_methods = new(StringComparer.Ordinal) { "GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE" };

    /// <summary>Runs the rest and records it.</summary>
    public async Task Keep(HttpContext http, RequestDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        using var span = ServiceMetrics.Traces.StartActivity("request", ActivityKind.Server, ParentOf(http.Request));
        await next(http);

        // A client can put anything in a path or method: only what we know ourselves is kept.
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        var method = s_methods.Contains(http.Request.Method) ? http.Request.Method : "-";
        var duration = Stopwatch.GetElapsedTime(start);
        span?.SetTag("http.request.method", method).SetTag("http.route", route).SetTag("http.response.status_code", http.Response.StatusCode);
        metrics.Answered(duration, route, http.Response.StatusCode);
        ServiceLog.Answered(log, method, route, http.Response.StatusCode, Math.Round(duration.TotalMilliseconds, 1));
    }

    private static ActivityContext ParentOf(HttpRequest request) =>
        ActivityContext.TryParse(request.Headers.TraceParent, null, isRemote: true, out var parent) ? parent : default;
}
