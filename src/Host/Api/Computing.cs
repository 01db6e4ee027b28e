using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using SubsidyNavigator.Engine;
using SubsidyNavigator.Host.Rendering;
using SubsidyNavigator.Host.Serving;

namespace SubsidyNavigator.Host.Api;

/// <summary>What every endpoint that computes shares: its body, its time, its place, and the refusals that go with them.</summary>
internal sealed class Computing(Places places, ServiceSettings settings, ServiceMetrics metrics)
{
    /// <summary>Reads what was sent, computes and answers.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="http">The request.</param>
    /// <param name="read">The bytes → what is asked, or everything that is wrong with it.</param>
    /// <param name="compute">What is asked → a writer of the answer.</param>
    public async Task Answer<T>(HttpContext http, Func<ApiRequest, byte[], Result<T>> read, Func<ApiRequest, T, CancellationToken, Action<TextWriter>> compute)
        where T : class
    {
        if (await ApiRequest.Accept(http, ApiRequest.Json) is not { } request)
        {
            return;
        }

        if (!RequestBody.Is(http.Request, ApiRequest.Json))
        {
            await ProblemResponse.Write(http, "unsupported-media-type", StatusCodes.Status415UnsupportedMediaType, null, ("type", ApiRequest.Json));
            return;
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        time.CancelAfter(settings.TimeLimit);
        try
        {
            await Answer(request, read, compute, time.Token);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            // Whatever of the body is still to come is not waited for.
            http.Response.Headers.Connection = "close";
            await ProblemResponse.Write(http, "time-limit", StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task Answer<T>(
        ApiRequest request, Func<ApiRequest, byte[], Result<T>> read, Func<ApiRequest, T, CancellationToken, Action<TextWriter>> compute, CancellationToken cancellation)
        where T : class
    {
        var http = request.Http;
        if (await RequestBody.Read(http.Request, cancellation) is not { } bytes)
        {
            await ProblemResponse.Write(
                http, "too-large", StatusCodes.Status413PayloadTooLarge, null, ("maximum", $"{Limits.ScenarioBytes / 1024}"));
            return;
        }

        using var place = await places.Take(cancellation);
        if (!place.IsAcquired)
        {
            await ProblemResponse.Write(http, "busy", StatusCodes.Status503ServiceUnavailable);
            return;
        }

        var asked = read(request, bytes);
        if (!asked.TryGetValue(out var value))
        {
            await ProblemResponse.Write(http, ProblemDocument.Of(asked.Problems, request.Texts));
            return;
        }

        var start = Stopwatch.GetTimestamp();
        var write = compute(request, value, cancellation);
        metrics.Assessed(Stopwatch.GetElapsedTime(start));
        RequestLanguage.Tell(http.Response, request.Texts);
        await TextBody.Write(http, TextBody.MediaType, write);
    }
}
