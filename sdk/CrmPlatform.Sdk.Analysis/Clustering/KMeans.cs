namespace CrmPlatform.Sdk.Analysis;

/// <summary>Divides observations into clusters around their means.</summary>
/// <remarks>
/// Lloyd's iteration (1982) from k-means++ starts (Arthur and Vassilvitskii 2007, greedy: of 2 + ln k candidates the one
/// that leaves least). Minimises Σ‖x − c‖². A cluster that lost everybody takes the observation that is farthest from its
/// centre. After random starts clusters are numbered in the order of their first observation, so that equal clusters have equal numbers.
/// </remarks>
public static class KMeans
{
    /// <summary>The best of several random starts.</summary>
    /// <exception cref="AnalysisException">There are fewer observations than clusters, or a value is no finite number.</exception>
    public static KMeansModel Train(FeatureMatrix x, KMeansOptions options)
    {
        Check(x, options.Clusters);
        var random = new SeededRandom(options.Seed);
        KMeansModel? best = null;
        for (var i = 0; i < Math.Max(1, options.Restarts); i++)
        {
            var model = Lloyd(x, KMeansStart.PlusPlus(x, options.Clusters, random), options.MaxIterations);
            best = best is null || model.Inertia < best.Inertia ? model : best;
        }

        return Numbered(best!);
    }

    /// <summary>Starts from given centres, without chance.</summary>
    /// <param name="x">The observations.</param>
    /// <param name="starts">The first centres, one row per cluster.</param>
    /// <param name="maxIterations">After how many iterations it ends at the latest.</param>
    /// <exception cref="AnalysisException">There are fewer observations than clusters, or a value is no finite number.</exception>
    public static KMeansModel TrainFrom(FeatureMatrix x, FeatureMatrix starts, int maxIterations)
    {
        Check(x, starts.Rows);
        return Lloyd(x, starts.Select([.. Enumerable.Range(0, starts.Rows)]), maxIterations);
    }

    private static void Check(FeatureMatrix x, int clusters)
    {
        x.MustBeFinite();
        if (clusters < 1 || x.Rows < clusters)
        {
            throw new AnalysisException($"{x.Rows} observations cannot make {clusters} clusters. Ask for at least one cluster and no more than there are observations.");
        }
    }

    private static KMeansModel Lloyd(FeatureMatrix x, FeatureMatrix centroids, int maxIterations)
    {
        var labels = new int[x.Rows];
        Array.Fill(labels, -1);
        var iterations = 1;
        for (; Assign(x, centroids, labels) && iterations < maxIterations; iterations++)
        {
            Recompute(x, centroids, labels);
        }

        var inertia = 0.0;
        for (var i = 0; i < x.Rows; i++)
        {
            inertia += KMeansModel.SquaredDistance(x.Row(i), centroids.Row(labels[i]));
        }

        return new KMeansModel(centroids, labels, inertia, iterations);
    }

    private static bool Assign(FeatureMatrix x, FeatureMatrix centroids, int[] labels)
    {
        var changed = false;
        for (var i = 0; i < x.Rows; i++)
        {
            var (nearest, least) = (0, double.PositiveInfinity);
            for (var c = 0; c < centroids.Rows; c++)
            {
                var distance = KMeansModel.SquaredDistance(x.Row(i), centroids.Row(c));
                if (distance < least)
                {
                    (nearest, least) = (c, distance);
                }
            }

            changed |= labels[i] != nearest;
            labels[i] = nearest;
        }

        return changed;
    }

    private static void Recompute(FeatureMatrix x, FeatureMatrix centroids, int[] labels)
    {
        var sizes = new int[centroids.Rows];
        foreach (var label in labels)
        {
            sizes[label]++;
        }

        FillEmpty(x, centroids, labels, sizes);
        for (var c = 0; c < centroids.Rows; c++)
        {
            if (sizes[c] > 0)
            {
                centroids.Row(c).Clear();
            }
        }

        for (var i = 0; i < x.Rows; i++)
        {
            var row = x.Row(i);
            var centre = centroids.Row(labels[i]);
            for (var j = 0; j < x.Columns; j++)
            {
                centre[j] += row[j];
            }
        }

        for (var c = 0; c < centroids.Rows; c++)
        {
            foreach (ref var value in centroids.Row(c))
            {
                value /= Math.Max(1, sizes[c]);
            }
        }
    }

    private static void FillEmpty(FeatureMatrix x, FeatureMatrix centroids, int[] labels, int[] sizes)
    {
        for (var c = 0; c < sizes.Length; c++)
        {
            if (sizes[c] > 0)
            {
                continue;
            }

            var (farthest, most) = (-1, -1.0);
            for (var i = 0; i < x.Rows; i++)
            {
                var distance = KMeansModel.SquaredDistance(x.Row(i), centroids.Row(labels[i]));
                if (sizes[labels[i]] > 1 && distance > most)
                {
                    (farthest, most) = (i, distance);
                }
            }

            // All stand on their centres: there is nobody to take.
            if (most <= 0)
            {
                return;
            }

            sizes[labels[farthest]]--;
            labels[farthest] = c;
            sizes[c] = 1;
            x.Row(farthest).CopyTo(centroids.Row(c));
        }
    }

    private static KMeansModel Numbered(KMeansModel model)
    {
        var order = model.Labels.Concat(Enumerable.Range(0, model.Centroids.Rows)).Distinct().ToArray();
        var numbers = new int[order.Length];
        for (var n = 0; n < order.Length; n++)
        {
            numbers[order[n]] = n;
        }

        return new KMeansModel(model.Centroids.Select(order), [.. model.Labels.Select(l => numbers[l])], model.Inertia, model.Iterations);
    }
}
