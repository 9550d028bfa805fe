namespace CrmPlatform.Sdk.Analysis;

/// <summary>Puts records together that are connected by matches.</summary>
internal static class MatchSets
{
    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<MatchPair> pairs)
    {
        var parents = new Dictionary<int, int>();
        foreach (var pair in pairs)
        {
            var (a, b) = (Root(parents, pair.First), Root(parents, pair.Second));
            parents[Math.Max(a, b)] = Math.Min(a, b);
        }

        return [.. parents.Keys.Order().GroupBy(r => Root(parents, r)).OrderBy(g => g.Key).Select(g => (IReadOnlyList<int>)[.. g])];
    }

    private static int Root(Dictionary<int, int> parents, int record)
    {
        parents.TryAdd(record, record);
        while (parents[record] != record)
        {
            record = parents[record] = parents[parents[record]];
        }

        return record;
    }
}
