namespace CrmPlatform.Sdk.Analysis;

/// <summary>Looks for the questions of a tree.</summary>
/// <remarks>With classes as vectors of 0 and 1, Gini's impurity is their variance: one search serves both kinds of tree.</remarks>
internal sealed class TreeGrowth(FeatureMatrix x, double[][] targets, TreeOptions options)
{
    // Two questions that win as much differ in the last digits by the order of additions alone.
    private const double SameGain = 1e-12;

    private readonly int _outputs = targets[0].Length;

    public TreeNode Grow() => Grow([.. Enumerable.Range(0, x.Rows)], 0);

    private TreeNode Grow(int[] rows, int depth)
    {
        var (sums, squares) = Totals(rows);
        var value = sums.Select(s => s / rows.Length).ToArray();
        var impurity = squares - (Squares(sums) / rows.Length);
        if (depth >= options.MaxDepth || rows.Length < 2 * options.MinLeafSize || impurity <= SameGain * Math.Max(1, squares))
        {
            return new TreeNode(value, rows.Length, -1, 0, null, null);
        }

        var (feature, threshold, gain) = (-1, 0.0, 0.0);
        for (var j = 0; j < x.Columns; j++)
        {
            var (at, won) = BestThreshold(rows, j, sums);
            if (won > 0 && won >= gain * (1 - SameGain))
            {
                (feature, threshold, gain) = (j, at, won);
            }
        }

        return feature < 0
            ? new TreeNode(value, rows.Length, -1, 0, null, null)
            : new TreeNode(
                value, rows.Length, feature, threshold,
                Grow([.. rows.Where(i => x[i, feature] <= threshold)], depth + 1),
                Grow([.. rows.Where(i => x[i, feature] > threshold)], depth + 1));
    }

    private (double Threshold, double Gain) BestThreshold(int[] rows, int feature, double[] sums)
    {
        var keys = rows.Select(i => x[i, feature]).ToArray();
        var sorted = (int[])rows.Clone();
        Array.Sort(keys, sorted);
        var left = new double[_outputs];
        var before = Squares(sums) / rows.Length;
        var (threshold, best) = (0.0, 0.0);
        for (var n = 1; n < sorted.Length; n++)
        {
            var target = targets[sorted[n - 1]];
            for (var o = 0; o < _outputs; o++)
            {
                left[o] += target[o];
            }

            if (keys[n] <= keys[n - 1] || n < options.MinLeafSize || sorted.Length - n < options.MinLeafSize)
            {
                continue;
            }

            var gain = (Squares(left) / n) + (SquaresOfRest(sums, left) / (sorted.Length - n)) - before;
            if (gain > best * (1 + SameGain) && gain > SameGain)
            {
                (threshold, best) = (Middle(keys[n - 1], keys[n]), gain);
            }
        }

        return (threshold, best);
    }

    // Between neighbours that no number stands between, the smaller one.
    private static double Middle(double low, double high)
    {
        var middle = low + ((high - low) / 2);
        return middle < high ? middle : low;
    }

    private (double[] Sums, double Squares) Totals(int[] rows)
    {
        var sums = new double[_outputs];
        var squares = 0.0;
        foreach (var i in rows)
        {
            for (var o = 0; o < _outputs; o++)
            {
                sums[o] += targets[i][o];
                squares += targets[i][o] * targets[i][o];
            }
        }

        return (sums, squares);
    }

    private static double Squares(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value * value;
        }

        return sum;
    }

    private static double SquaresOfRest(double[] sums, double[] left)
    {
        var sum = 0.0;
        for (var o = 0; o < sums.Length; o++)
        {
            sum += (sums[o] - left[o]) * (sums[o] - left[o]);
        }

        return sum;
    }
}
