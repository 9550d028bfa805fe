namespace CrmPlatform.Runtime.Jobs;

/// <summary>How jobs are run.</summary>
public sealed class JobOptions
{
    /// <summary>How often the catalog is asked which tenants have a job that is due. Default: 15 seconds.</summary>
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many tenants' jobs run at once in this host. Default: 2.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How long a failed job waits before it is tried again; each further time twice as long. Default: 1 minute.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a failed job waits at most. Default: 1 hour.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How much longer than its deadline a run keeps its lease: clocks of hosts differ. Default: 30 seconds.</summary>
    public TimeSpan LeaseMargin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many jobs that somebody started run at once in this host, each of another tenant. Default: 2.</summary>
    public int StartedWorkers { get; init; } = 2;

    /// <summary>After what time a started job is taken to have ended with its host, when the host has not said that it goes on. Default: 2 minutes.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a host says that a started job goes on. Default: 15 seconds.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a started job is begun without getting any further. Default: 5.</summary>
    public int MostAttempts { get; init; } = 5;

    internal TimeSpan DelayAfter(int failures)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(failures - 1, 30));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
