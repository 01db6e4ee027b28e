using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using SubsidyNavigator.Host.Batches;
using SubsidyNavigator.Host.Serving;

namespace SubsidyNavigator.Host.Api;

/// <summary>
/// <c>POST /v1/batches</c>: a scenario a line in, an answer a line out, each as soon as it is there; the last line counts them.
/// Every line takes its own place, so that a batch never keeps single requests waiting long.
/// </summary>
internal sealed class BatchesApi(Places places, ServiceSettings settings, ILogger<BatchesApi> log)
{
    /// <summary>Media type of scenarios and answers, a line each.</summary>
    public const string JsonLines = "application/jsonl";

    private const int MaximumLines = 10_000;

    /// <summary>How long a line waits before it asks again for a place, when too many wait already.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(50);

    /// <summary>Adds the endpoint.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost(Paths.Api + "/batches", Answer).RequireCors(Cors.Listed);

    private async Task Answer(HttpContext http)
    {
        if (await ApiRequest.Accept(http, JsonLines) is not { } request)
        {
            return;
        }

        if (!RequestBody.Is(http.Request, JsonLines))
        {
            await ProblemResponse.Write(http, "unsupported-media-type", StatusCodes.Status415UnsupportedMediaType, null, ("type", JsonLines));
            return;
        }

        http.Response.ContentType = JsonLines;
        RequestLanguage.Tell(http.Response, request.Texts);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        time.CancelAfter(settings.BatchTimeLimit);
        var (lines, problems, stopped) = await Answer(request, time.Token);
        http.RequestAborted.ThrowIfCancellationRequested();

        var reason = stopped is null ? "null" : $"\"{stopped}\"";
        var summary = string.Create(CultureInfo.InvariantCulture, $"{{\"summary\":{{\"lines\":{lines},\"problems\":{problems},\"stopped\":{reason}}}}}\n");
        await http.Response.BodyWriter.WriteAsync(Encoding.UTF8.GetBytes(summary), http.RequestAborted);
    }

    /// <summary>Answers line by line until the last one, or a bound.</summary>
    private async Task<(int Lines, int Problems, string? Stopped)> Answer(ApiRequest request, CancellationToken cancellation)
    {
        var (lines, problems) = (0, 0);
        try
        {
            await foreach (var input in BatchReader.Lines(request.Http.Request.BodyReader, cancellation))
            {
                if (lines == MaximumLines)
                {
                    return (lines, problems, "too-many-lines");
                }

                var answer = await Answer(request, input, cancellation);
                lines++;
                problems += answer.IsProblem ? 1 : 0;

                // Not by the time limit: a server whose write is given up halfway breaks the connection off.
                await request.Http.Response.BodyWriter.WriteAsync(answer.Bytes, request.Http.RequestAborted);
            }

            return (lines, problems, null);
        }
        catch (OperationCanceledException) when (!request.Http.RequestAborted.IsCancellationRequested)
        {
            return (lines, problems, "time-limit");
        }
    }

    private async Task<BatchAnswer> Answer(ApiRequest request, BatchInput input, CancellationToken cancellation)
    {
        while (true)
        {
            using var place = await places.Take(cancellation);
            if (place.IsAcquired)
            {
                var answer = BatchLine.Answer(input, request.Book, request.Texts);
                if (answer.Fault is { } fault)
                {
                    ServiceLog.Failed(log, ProblemResponse.NewInstance(), fault.GetType().Name, fault.StackTrace);
                }

                return answer;
            }

            await Task.Delay(s_patience, cancellation);
        }
    }
}
