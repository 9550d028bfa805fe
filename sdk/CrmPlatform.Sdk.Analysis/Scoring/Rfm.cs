namespace CrmPlatform.Sdk.Analysis;

/// <summary>Scores customers by recency, frequency and monetary value (Hughes 1994).</summary>
/// <remarks>
/// By place: max(1, ⌈bins·(rank − 1)/(n − 1)⌉), with the recency's score turned around. Together:
/// ⌈bins·(customers with no more)/n⌉, with the recency negated first.
/// </remarks>
public static class Rfm
{
    /// <summary>The scores of each customer.</summary>
    /// <param name="values">The customers in the order of their ids.</param>
    /// <param name="bins">How many scores there are, 5 as a rule.</param>
    /// <param name="ties">What happens to customers with equal values.</param>
    /// <exception cref="AnalysisException">There are fewer than two bins.</exception>
    public static RfmScore[] Score(IReadOnlyList<RfmValues> values, int bins, RfmTies ties)
    {
        if (bins < 2)
        {
            throw new AnalysisException($"{bins} bins divide nobody. Ask for 2 or more.");
        }

        var recency = ties is RfmTies.ByPlace
            ? [.. Axis([.. values.Select(v => (decimal)v.Recency)], bins, ties).Select(s => bins + 1 - s)]
            : Axis([.. values.Select(v => -(decimal)v.Recency)], bins, ties);
        var frequency = Axis([.. values.Select(v => (decimal)v.Frequency)], bins, ties);
        var monetary = Axis([.. values.Select(v => v.Monetary)], bins, ties);
        return [.. values.Select((_, i) => new RfmScore(recency[i], frequency[i], monetary[i]))];
    }

    private static int[] Axis(decimal[] values, int bins, RfmTies ties)
    {
        var n = values.Length;
        var order = Enumerable.Range(0, n).OrderBy(i => values[i]).ToArray();
        var scores = new int[n];
        for (var rank = 1; rank <= n; rank++)
        {
            var last = rank;
            while (ties is RfmTies.Together && last < n && values[order[last]] == values[order[rank - 1]])
            {
                last++;
            }

            var score = ties is RfmTies.Together ? Share(bins, last, n) : n == 1 ? bins : Math.Max(1, Share(bins, rank - 1, n - 1));
            for (; rank <= last; rank++)
            {
                scores[order[rank - 1]] = score;
            }

            rank--;
        }

        return scores;
    }

    // ⌈bins·part/whole⌉ in whole numbers, which no rounding can move over a border.
    private static int Share(int bins, int part, int whole) => (int)((((long)bins * part) + whole - 1) / whole);
}
