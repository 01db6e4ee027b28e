using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using SubsidyNavigator.Host.Api;

namespace SubsidyNavigator.Host.Serving;

/// <summary>What no endpoint answers: unknown paths, wrong methods, and our own mistakes. The one handler at the edge of the service.</summary>
internal sealed class Failures(ILogger<Failures> log)
{
    /// <summary>Not a status of any standard, but what proxies log for a client that hung up.</summary>
    private const int ClientClosedRequest = 499;

    /// <summary>Runs the rest and answers what it leaves.</summary>
    public async Task Answer(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
            await AnswerUnanswered(http);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException && http.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to answer; the status is for the log alone.
            if (!http.Response.HasStarted)
            {
                http.Response.StatusCode = ClientClosedRequest;
            }
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            await ProblemResponse.Write(http, "invalid-request", exception.StatusCode);
        }
        catch (Exception exception)
        {
            var instance = ProblemResponse.NewInstance();
            ServiceLog.Failed(log, instance, exception.GetType().Name, exception.StackTrace);
            if (http.Response.HasStarted)
            {
                http.Abort();
            }
            else
            {
                http.Response.Clear();
                await ProblemResponse.Write(http, "internal-error", StatusCodes.Status500InternalServerError, instance);
            }
        }
    }

    private static Task AnswerUnanswered(HttpContext http)
    {
        var response = http.Response;
        if (response.HasStarted || response.ContentLength is not null || response.ContentType is not null)
        {
            return Task.CompletedTask;
        }

        switch (response.StatusCode)
        {
            case StatusCodes.Status404NotFound:
                return ProblemResponse.Write(http, "not-found", response.StatusCode);
            case StatusCodes.Status405MethodNotAllowed when HttpMethods.IsOptions(http.Request.Method):
                response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            case StatusCodes.Status405MethodNotAllowed:
                return ProblemResponse.Write(http, "method-not-allowed", response.StatusCode, null, ("methods", response.Headers.Allow.ToString()));
            case StatusCodes.Status429TooManyRequests:
                response.Headers[HeaderNames.RetryAfter] = RateLimits.RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
                return ProblemResponse.Write(http, "too-many-requests", response.StatusCode);
            default:
                return Task.CompletedTask;
        }
    }
}
