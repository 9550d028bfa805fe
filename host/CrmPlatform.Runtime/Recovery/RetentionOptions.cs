namespace CrmPlatform.Runtime.Recovery;

/// <summary>How long the platform keeps what it has done.</summary>
public sealed class RetentionOptions
{
    /// <summary>How long events stay after every handler has had them, and the proof that handlers had them. Default: 7 days.</summary>
    public TimeSpan Events { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long jobs that were started stay after they have ended. Default: 30 days.</summary>
    public TimeSpan Jobs { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How often what is too old is removed. Default: 1 hour.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many rows are removed in one transaction, so that no mutation waits long. Default: 1,000.</summary>
    public int MostTogether { get; init; } = 1_000;
}
