using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using SubsidyNavigator.Engine;

namespace SubsidyNavigator.Host.Api;

/// <summary>The body of a request, read whole and bounded.</summary>
internal static class RequestBody
{
    private const int Part = 8 * 1024;

    /// <summary>Whether it is what an endpoint reads: this media type, in UTF-8, not packed.</summary>
    public static bool Is(HttpRequest request, string mediaType) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var given)
        && given.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && (!given.Charset.HasValue || given.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || given.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
        && (request.Headers.ContentEncoding.Count == 0 || request.Headers.ContentEncoding == "identity");

    /// <summary>The bytes; null when there are more than a scenario may have.</summary>
    public static async Task<byte[]?> Read(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > Limits.ScenarioBytes)
        {
            return null;
        }

        using var kept = new MemoryStream((int)(request.ContentLength ?? Part));
        var part = ArrayPool<byte>.Shared.Rent(Part);
        try
        {
            int count;
            while ((count = await request.Body.ReadAsync(part, cancellation)) > 0)
            {
                if (kept.Length + count > Limits.ScenarioBytes)
                {
                    return null;
                }

                kept.Write(part, 0, count);
            }

            return kept.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }
}
