namespace CrmPlatform.Sdk.Analysis;

/// <summary>Clusters by their centres.</summary>
public sealed class KMeansModel
{
    internal KMeansModel(FeatureMatrix centroids, IReadOnlyList<int> labels, double inertia, int iterations) =>
        (Centroids, Labels, Inertia, Iterations) = (centroids, labels, inertia, iterations);

    /// <summary>A model of known centres, without the observations that it was trained with.</summary>
    public static KMeansModel FromCentroids(FeatureMatrix centroids) => new(centroids, [], 0, 0);

    /// <summary>The mean of each cluster, one row per cluster.</summary>
    public FeatureMatrix Centroids { get; }

    /// <summary>The cluster of each observation that was trained with.</summary>
    public IReadOnlyList<int> Labels { get; }

    /// <summary>Σ‖x − c‖²: the squared distance of all observations to their centre.</summary>
    public double Inertia { get; }

    /// <summary>In which iteration no observation changed its cluster any more.</summary>
    public int Iterations { get; }

    /// <summary>How many observations each cluster has.</summary>
    public IReadOnlyList<int> Sizes
    {
        get
        {
            var sizes = new int[Centroids.Rows];
            foreach (var label in Labels)
            {
                sizes[label]++;
            }

            return sizes;
        }
    }

    /// <summary>The cluster whose centre is nearest; of equal ones the first.</summary>
    public int Predict(ReadOnlySpan<double> x)
    {
        var (nearest, least) = (0, double.PositiveInfinity);
        for (var c = 0; c < Centroids.Rows; c++)
        {
            var distance = SquaredDistance(x, Centroids.Row(c));
            if (distance < least)
            {
                (nearest, least) = (c, distance);
            }
        }

        return nearest;
    }

    /// <summary>What each feature adds to the squared distance from the nearest centre.</summary>
    public double[] Contributions(ReadOnlySpan<double> x)
    {
        var centre = Centroids.Row(Predict(x));
        var parts = new double[x.Length];
        for (var j = 0; j < x.Length; j++)
        {
            parts[j] = (x[j] - centre[j]) * (x[j] - centre[j]);
        }

        return parts;
    }

    internal static double SquaredDistance(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var j = 0; j < a.Length; j++)
        {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }

        return sum;
    }
}
