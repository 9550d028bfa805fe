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

    internal TimeSpan DelayAfter(int failures)
    {
        var delay = FirstDelay * Math.Pow(2, Math.Min(failures - 1, 30));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
