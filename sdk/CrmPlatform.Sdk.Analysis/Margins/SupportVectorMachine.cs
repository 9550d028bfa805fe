namespace CrmPlatform.Sdk.Analysis;

/// <summary>Finds the plane with the widest margin between two classes.</summary>
/// <remarks>
/// Minimises ½‖w‖² + C·Σ max(0, 1 − y(w·x + b)) with a free b, by sequential minimal optimisation with the second-order
/// choice of pairs (Fan, Chen and Lin 2005), as LIBSVM does for a linear kernel. Standardize features first.
/// </remarks>
public static class SupportVectorMachine
{
    /// <summary>The best plane.</summary>
    /// <exception cref="AnalysisException">All answers are equal, the cost is not above 0, or it is not reached in time.</exception>
    public static SvmModel Train(FeatureMatrix x, IReadOnlyList<bool> y, SvmOptions options)
    {
        Training.Check(x, y.Count);
        if (y.All(v => v) || !y.Any(v => v))
        {
            throw new AnalysisException("All answers are the same, so there is nothing to tell apart. Give observations of both.");
        }

        if (options.Cost <= 0)
        {
            throw new AnalysisException($"The cost is {options.Cost}, and has to be above 0. Large costs allow fewer errors.");
        }

        var search = new PairSearch(x, [.. y.Select(v => v ? 1.0 : -1.0)], options.Cost);
        for (var i = 0; i < options.MaxIterations; i++)
        {
            if (!search.Improve(options.Tolerance))
            {
                return new SvmModel(new LinearModel(search.Bias(), search.Weights, Standardization.Of(x).Means), search.SupportVectors());
            }
        }

        throw new AnalysisException($"The plane was not found within {options.MaxIterations} steps. Standardize the features, or take a smaller cost.");
    }
}
