using System.Threading.RateLimiting;
using CrmPlatform.GraphQL;
using CrmPlatform.GraphQL.Transport;

namespace CrmPlatform.Host.Endpoints;

/// <summary>Gives each tenant's requests their turns, so that one tenant's many do not hold up another's few.</summary>
internal sealed class TenantTurns(RequestLimits limits) : IDisposable
{
    private const int BurstSeconds = 10;
    private static readonly TimeSpan Refill = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan WhenBusy = TimeSpan.FromSeconds(1);

    private readonly PartitionedRateLimiter<string> _concurrency = PartitionedRateLimiter.Create<string, string>(tenant => RateLimitPartition.GetConcurrencyLimiter(
        tenant,
        id => new ConcurrencyLimiterOptions { PermitLimit = limits.Of(id).Concurrency, QueueLimit = limits.Of(id).Queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst }));

    private readonly PartitionedRateLimiter<string> _rate = PartitionedRateLimiter.Create<string, string>(tenant => limits.Of(tenant) is { RequestsPerSecond: > 0 } own
        ? RateLimitPartition.GetTokenBucketLimiter(tenant, _ => BucketOf(own))
        : RateLimitPartition.GetNoLimiter(tenant));

    /// <summary>Waits for the tenant's turn. The place is given back by disposing it.</summary>
    /// <exception cref="GraphQLException">The tenant has too many requests under way, or sends them too fast.</exception>
    public async ValueTask<IDisposable> EnterAsync(string tenant, CancellationToken cancellation)
    {
        using var token = _rate.AttemptAcquire(tenant);
        if (!token.IsAcquired)
        {
            throw Refusal(token.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : WhenBusy, "sends more requests in a second than it may");
        }

        var place = await _concurrency.AcquireAsync(tenant, 1, cancellation);
        if (place.IsAcquired)
        {
            return place;
        }

        place.Dispose();
        throw Refusal(WhenBusy, "has too many requests under way");
    }

    public void Dispose()
    {
        _concurrency.Dispose();
        _rate.Dispose();
    }

    private static TokenBucketRateLimiterOptions BucketOf(TenantLimits own) => new()
    {
        TokenLimit = own.Burst > 0 ? own.Burst : own.RequestsPerSecond * BurstSeconds,
        TokensPerPeriod = Math.Max(1, (int)(own.RequestsPerSecond * Refill.TotalSeconds)),
        ReplenishmentPeriod = own.RequestsPerSecond >= 1 / Refill.TotalSeconds ? Refill : TimeSpan.FromSeconds(1.0 / own.RequestsPerSecond),
        QueueLimit = 0,
    };

    private static GraphQLException Refusal(TimeSpan after, string why)
    {
        var seconds = (int)Math.Max(1, Math.Ceiling(after.TotalSeconds));
        return new GraphQLException(new GraphQLError($"The request was not run: your tenant {why}. Send it again in {seconds} s.")
        {
            Code = GraphQLHttpOptions.TooManyRequests,
            Extensions = new Dictionary<string, object?> { ["retryAfter"] = seconds },
        });
    }
}
