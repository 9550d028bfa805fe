using CrmPlatform.Sdk.GraphQL;

namespace ThrowsInBackground.GraphQL;

/// <summary>Fields that do harm.</summary>
[QueryType]
public static class ThrowsInBackgroundQueries
{
    private static readonly List<Timer> Timers = [];

    /// <summary>Throws on a timer.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static bool GetTimerFailure()
    {
        Timers.Add(new Timer(_ => throw new InvalidOperationException("The timer rang."), null, 0, Timeout.Infinite));
        return true;
    }

    /// <summary>Throws on a thread of the pool.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static bool GetPoolFailure() => ThreadPool.QueueUserWorkItem(_ => throw new InvalidOperationException("The pool is cold."));
}
