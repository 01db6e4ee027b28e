using Microsoft.Extensions.Logging;

namespace SubsidyNavigator.Host.Serving;

/// <summary>What the log says about requests: routes, never paths; kinds of mistakes, never their words. Nothing in it was sent by a client.</summary>
internal static partial class ServiceLog
{
    [LoggerMessage(10, LogLevel.Information, "{Method} {Route} {Status} {Milliseconds} ms")]
    public static partial void Answered(ILogger log, string method, string route, int status, double milliseconds);

    [LoggerMessage(11, LogLevel.Error, "{Instance}: {Kind}{Stack}")]
    public static partial void Failed(ILogger log, Uri instance, string kind, string? stack);

    [LoggerMessage(12, LogLevel.Information, "The service listens on {Address}.")]
    public static partial void Listens(ILogger log, string address);
}
