namespace CrmPlatform.Runtime.Events;

/// <summary>How events are delivered.</summary>
public sealed class EventOptions
{
    /// <summary>How often a delivery is tried before it is given up and kept with its error. Default: 12.</summary>
    public int MaxAttempts { get; init; } = 12;

    /// <summary>How long the first retry waits; each further one waits twice as long. Default: 1 second.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a retry waits at most. Default: 1 hour.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long a handler may run. Default: 1 minute.</summary>
    public TimeSpan HandlerTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How often every tenant is searched for events that wait. Default: 5 minutes.</summary>
    public TimeSpan SweepEvery { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many tenants are delivered to at once. Default: 4.</summary>
    public int Workers { get; init; } = 4;

    internal TimeSpan DelayAfter(int attempts)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(attempts - 1, 30));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
