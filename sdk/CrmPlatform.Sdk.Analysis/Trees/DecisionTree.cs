namespace CrmPlatform.Sdk.Analysis;

/// <summary>Grows decision trees.</summary>
/// <remarks>
/// CART by Breiman and others (1984): each question halves Gini's impurity, or the variance, as far as one question can.
/// Thresholds lie in the middle between two values. Of equal questions the one of the last feature counts, with the smallest threshold.
/// </remarks>
public static class DecisionTree
{
    /// <summary>A tree that tells classes apart, by Gini's impurity.</summary>
    /// <param name="x">The observations.</param>
    /// <param name="classes">The class of each, from 0.</param>
    /// <param name="options">How far it grows.</param>
    /// <exception cref="AnalysisException">There is not one class for each observation.</exception>
    public static TreeModel Classify(FeatureMatrix x, IReadOnlyList<int> classes, TreeOptions options)
    {
        Training.Check(x, classes.Count);
        var count = classes.Max() + 1;
        var targets = new double[x.Rows][];
        for (var i = 0; i < x.Rows; i++)
        {
            targets[i] = new double[count];
            targets[i][classes[i]] = 1;
        }

        return new TreeModel(new TreeGrowth(x, targets, options).Grow());
    }

    /// <summary>A tree that estimates a number, by variance.</summary>
    /// <exception cref="AnalysisException">There is not one target for each observation.</exception>
    public static TreeModel Regress(FeatureMatrix x, IReadOnlyList<double> y, TreeOptions options)
    {
        Training.Check(x, y.Count);
        return new TreeModel(new TreeGrowth(x, [.. y.Select(v => new[] { v })], options).Grow());
    }
}
