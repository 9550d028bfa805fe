namespace CrmPlatform.Sdk.Analysis;

/// <summary>Finds records that mean the same.</summary>
/// <remarks>After Fellegi and Sunter (1969): only records that share a blocking key are compared, each pair once.</remarks>
public static class RecordMatching
{
    /// <summary>The matches among the records.</summary>
    /// <param name="records">The records as texts by the names of their fields; a missing or empty text says nothing.</param>
    /// <param name="rule">When two mean the same.</param>
    /// <exception cref="AnalysisException">The rule has no fields or no keys, or weights that say nothing.</exception>
    public static MatchResult Find(IReadOnlyList<IReadOnlyDictionary<string, string>> records, MatchRule rule)
    {
        Check(rule);
        var comparison = new RecordComparison(records, rule);
        var blocks = new RecordBlocks(records, rule);
        var pairs = new List<MatchPair>();
        var compared = new HashSet<long>();
        foreach (var block in blocks.All)
        {
            for (var i = 0; i < block.Count; i++)
            {
                for (var j = i + 1; j < block.Count; j++)
                {
                    if (compared.Add(((long)block[i] << 32) | (uint)block[j]) && comparison.Score(block[i], block[j]) is var score && score >= rule.Threshold)
                    {
                        pairs.Add(new MatchPair(block[i], block[j], score));
                    }
                }
            }
        }

        return new MatchResult([.. pairs.OrderBy(p => p.First).ThenBy(p => p.Second)], compared.Count, blocks.Skipped);
    }

    /// <summary>How alike two records are, whatever their keys: from 0 to 1.</summary>
    /// <exception cref="AnalysisException">The rule has no fields or no keys, or weights that say nothing.</exception>
    public static double Score(IReadOnlyDictionary<string, string> first, IReadOnlyDictionary<string, string> second, MatchRule rule)
    {
        Check(rule);
        return new RecordComparison([first, second], rule).Score(0, 1);
    }

    /// <summary>The blocking keys of a record: whoever shares one is compared with it.</summary>
    public static IReadOnlyList<string> Keys(IReadOnlyDictionary<string, string> record, MatchRule rule) => RecordBlocks.KeysOf(record, rule);

    private static void Check(MatchRule rule)
    {
        if (rule.Fields.Count == 0 || rule.Keys.Count == 0 || rule.Keys.Any(k => k.Count == 0))
        {
            throw new AnalysisException("The rule compares nothing: it needs at least one field, and at least one key with a field that two records share.");
        }

        if (rule.Fields.FirstOrDefault(f => !(f.Weight > 0)) is { } field)
        {
            throw new AnalysisException($"The weight of '{field.Name}' is {field.Weight}, and has to be above 0. Leave out a field that says nothing.");
        }
    }
}
