using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using SubsidyNavigator.Host.Api;

namespace SubsidyNavigator.Host.Serving;

/// <summary>Packs answers for who asks: JSON shrinks to a tenth.</summary>
internal static class Compression
{
    /// <summary>Adds it. Answers hold no secret beside what the client sent itself, so packing under TLS tells nobody anything.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [ApiRequest.Json, ProblemResponse.MediaType, BatchesApi.JsonLines, "text/html", "text/css", "text/javascript", "image/svg+xml"];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
    }
}
