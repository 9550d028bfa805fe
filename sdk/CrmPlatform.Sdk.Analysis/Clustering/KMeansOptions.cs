namespace CrmPlatform.Sdk.Analysis;

/// <summary>How clusters are looked for.</summary>
public sealed record KMeansOptions
{
    /// <summary>How many clusters.</summary>
    public required int Clusters { get; init; }

    /// <summary>Where the random numbers start. Default: 0.</summary>
    public long Seed { get; init; }

    /// <summary>How often it starts anew; the best result counts. Default: 10.</summary>
    public int Restarts { get; init; } = 10;

    /// <summary>After how many iterations a start ends at the latest. Default: 300.</summary>
    public int MaxIterations { get; init; } = 300;
}
