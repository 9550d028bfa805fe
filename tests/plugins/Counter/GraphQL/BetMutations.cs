using Counter.Jobs;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Jobs;

namespace Counter.GraphQL;

/// <summary>Bets.</summary>
[MutationType]
[Authorize(CounterPermissions.Write)]
public static class BetMutations
{
    /// <summary>Bets on a number.</summary>
    public static Task<Job> PlaceBetAsync(int on, IJobs jobs, CancellationToken cancellation) => jobs.StartAsync(new BetOrder(on), cancellation);
}
