namespace CrmPlatform.Sdk.Analysis;

/// <summary>Says how well observations sit in their clusters, from -1 to 1.</summary>
/// <remarks>
/// Rousseeuw (1987): the mean of (b − a)/max(a, b), where a is the mean distance to the own cluster's others and b the
/// smallest mean distance to another cluster. An observation alone in its cluster counts 0. Takes time with the square of the observations.
/// </remarks>
public static class Silhouette
{
    /// <summary>The mean silhouette.</summary>
    /// <param name="x">The observations.</param>
    /// <param name="labels">The cluster of each.</param>
    /// <exception cref="AnalysisException">There are fewer than two clusters.</exception>
    public static double Of(FeatureMatrix x, IReadOnlyList<int> labels)
    {
        var sizes = new int[labels.Count == 0 ? 0 : labels.Max() + 1];
        foreach (var label in labels)
        {
            sizes[label]++;
        }

        if (sizes.Count(s => s > 0) < 2)
        {
            throw new AnalysisException("A silhouette compares clusters, and there are fewer than two. Divide the observations into two or more.");
        }

        var sum = 0.0;
        for (var i = 0; i < x.Rows; i++)
        {
            sum += Of(x, labels, sizes, i);
        }

        return sum / x.Rows;
    }

    private static double Of(FeatureMatrix x, IReadOnlyList<int> labels, int[] sizes, int i)
    {
        if (sizes[labels[i]] == 1)
        {
            return 0;
        }

        var distances = new double[sizes.Length];
        for (var j = 0; j < x.Rows; j++)
        {
            distances[labels[j]] += Math.Sqrt(KMeansModel.SquaredDistance(x.Row(i), x.Row(j)));
        }

        var own = distances[labels[i]] / (sizes[labels[i]] - 1);
        var other = double.PositiveInfinity;
        for (var c = 0; c < sizes.Length; c++)
        {
            other = c != labels[i] && sizes[c] > 0 ? Math.Min(other, distances[c] / sizes[c]) : other;
        }

        var larger = Math.Max(own, other);
        return larger > 0 ? (other - own) / larger : 0;
    }
}
