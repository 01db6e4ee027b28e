using System.Threading.RateLimiting;

namespace SubsidyNavigator.Host.Serving;

/// <summary>The places for computing: as many at once as help, a bounded number waiting, and no more.</summary>
internal sealed class Places(int places, int queue) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = places,
        QueueLimit = queue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits for a place; disposing gives it back. Not acquired: too many are waiting already.</summary>
    public ValueTask<RateLimitLease> Take(CancellationToken cancellation) => _limiter.AcquireAsync(1, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
