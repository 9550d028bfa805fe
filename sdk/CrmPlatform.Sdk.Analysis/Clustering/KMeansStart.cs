namespace CrmPlatform.Sdk.Analysis;

/// <summary>The first centres, far from one another by chance.</summary>
internal static class KMeansStart
{
    /// <summary>Greedy k-means++: each next centre is drawn by its squared distance to those that stand.</summary>
    public static FeatureMatrix PlusPlus(FeatureMatrix x, int clusters, SeededRandom random)
    {
        var chosen = new List<int> { random.NextInt(x.Rows) };
        var distances = Distances(x, chosen[0], null);
        var candidates = 2 + (int)Math.Log(clusters);
        while (chosen.Count < clusters)
        {
            var (next, nextDistances, least) = (-1, distances, double.PositiveInfinity);
            for (var t = 0; t < candidates; t++)
            {
                var drawn = Draw(distances, random);
                var after = Distances(x, drawn, distances);
                var left = after.Sum();
                if (left < least)
                {
                    (next, nextDistances, least) = (drawn, after, left);
                }
            }

            chosen.Add(next);
            distances = nextDistances;
        }

        return x.Select(chosen);
    }

    private static double[] Distances(FeatureMatrix x, int centre, double[]? nearer)
    {
        var distances = new double[x.Rows];
        for (var i = 0; i < x.Rows; i++)
        {
            var distance = KMeansModel.SquaredDistance(x.Row(i), x.Row(centre));
            distances[i] = nearer is null ? distance : Math.Min(nearer[i], distance);
        }

        return distances;
    }

    private static int Draw(double[] weights, SeededRandom random)
    {
        // Where all observations are centres already, any will do.
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        if (sum <= 0)
        {
            return random.NextInt(weights.Length);
        }

        var left = random.NextDouble() * sum;
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        return Array.FindLastIndex(weights, w => w > 0);
    }
}
