namespace CrmPlatform.Sdk.Analysis;

/// <summary>When two records mean the same.</summary>
/// <remarks>
/// Records that share a blocking key are compared. Their score is the mean of the fields' likenesses by weight, over the
/// fields that both have; what is missing says nothing. It counts from the threshold on.
/// </remarks>
public sealed record MatchRule
{
    /// <summary>What records are compared by.</summary>
    public required IReadOnlyList<MatchField> Fields { get; init; }

    /// <summary>Which records are compared at all: those that share all parts of one of these keys.</summary>
    public required IReadOnlyList<IReadOnlyList<BlockingPart>> Keys { get; init; }

    /// <summary>The least score of a match, from 0 to 1. Default: 0.85.</summary>
    public double Threshold { get; init; } = 0.85;

    /// <summary>The least share of all weights that both records have to have, from 0 to 1. Default: 0.5.</summary>
    public double Evidence { get; init; } = 0.5;

    /// <summary>Above so many records a key says nothing, and is left out. Default: 500.</summary>
    public int LargestBlock { get; init; } = 500;
}
