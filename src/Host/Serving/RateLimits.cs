using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace SubsidyNavigator.Host.Serving;

/// <summary>How many requests one client may send: a bucket per address, refilled every minute in small steps.</summary>
internal static class RateLimits
{
    /// <summary>When a refused client may try again.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private const int StepsInAMinute = 12;

    /// <summary>Sets the limit.</summary>
    public static void Set(RateLimiterOptions options, int requestsPerMinute)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
            http.Request.Path.StartsWithSegments(Paths.Health, StringComparison.Ordinal)
                ? RateLimitPartition.GetNoLimiter("")
                : RateLimitPartition.GetTokenBucketLimiter(http.Connection.RemoteIpAddress?.ToString() ?? "", _ => Bucket(requestsPerMinute)));
    }

    private static TokenBucketRateLimiterOptions Bucket(int requestsPerMinute) => new()
    {
        TokenLimit = requestsPerMinute,
        TokensPerPeriod = Math.Max(1, requestsPerMinute / StepsInAMinute),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Min(StepsInAMinute, requestsPerMinute),
        QueueLimit = 0,
    };
}
