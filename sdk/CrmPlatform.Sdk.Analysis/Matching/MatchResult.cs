namespace CrmPlatform.Sdk.Analysis;

/// <summary>Which records mean the same.</summary>
/// <param name="Pairs">The matches, in the order of their records.</param>
/// <param name="Compared">How many pairs were compared.</param>
/// <param name="SkippedBlocks">The keys that too many records share, and how many do.</param>
public sealed record MatchResult(IReadOnlyList<MatchPair> Pairs, long Compared, IReadOnlyDictionary<string, int> SkippedBlocks)
{
    /// <summary>The records that belong together over any number of matches, each set in the order of its records.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Sets() => MatchSets.Of(Pairs);
}
