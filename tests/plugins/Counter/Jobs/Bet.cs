using CrmPlatform.Sdk.Jobs;

namespace Counter.Jobs;

/// <summary>What only the first version of the module does.</summary>
public static class Bet
{
    /// <summary>Bets.</summary>
    [Job("bet")]
    public static Task PlaceAsync(BetOrder order, IJobRun job)
    {
        job.Done = order.On;
        return Task.CompletedTask;
    }
}
