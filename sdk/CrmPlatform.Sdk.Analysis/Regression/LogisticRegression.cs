namespace CrmPlatform.Sdk.Analysis;

/// <summary>Fits the probability of a yes.</summary>
/// <remarks>
/// Minimises ½‖w‖² + C·Σ ln(1 + e^(−y(w·x + b))) with y of ±1 and a free intercept, as scikit-learn defines C; without C
/// it is maximum likelihood. Newton's method with halved steps, so it needs no random numbers.
/// </remarks>
public static class LogisticRegression
{
    // Odds that change by e to this over a feature's range are no estimate, but the way to infinity.
    private const double Unbounded = 25;

    /// <summary>The model that fits best.</summary>
    /// <exception cref="AnalysisException">All answers are equal, a feature follows from the others, or the features tell the answers apart without error.</exception>
    public static LogisticModel Train(FeatureMatrix x, IReadOnlyList<bool> y, LogisticOptions options)
    {
        Training.Check(x, y.Count);
        if (y.All(v => v) || !y.Any(v => v))
        {
            throw new AnalysisException("All answers are the same, so there is nothing to tell apart. Give observations of both.");
        }

        var objective = new LogisticObjective(x, y, options.Regularization);
        var weights = new double[x.Columns + 1];
        var value = objective.Value(weights);
        for (var i = 0; i < options.MaxIterations; i++)
        {
            var step = objective.NewtonStep(weights);
            (weights, value) = Halved(objective, weights, value, step.Direction);
            // How much that step could win at most; the one that wins next to nothing doubles the right digits once more.
            if (step.Decrement <= 1e-14 * (1 + Math.Abs(value)))
            {
                return Model(weights, x, objective, options);
            }
        }

        throw ToldApart();
    }

    private static (double[] Weights, double Value) Halved(LogisticObjective objective, double[] weights, double value, double[] direction)
    {
        for (var length = 1.0; length > 1e-10; length /= 2)
        {
            var next = weights.Select((w, j) => w + (length * direction[j])).ToArray();
            var nextValue = objective.Value(next);
            if (nextValue <= value)
            {
                return (next, nextValue);
            }
        }

        // No shorter step is better: this is the minimum as far as numbers can tell.
        return (weights, value);
    }

    private static LogisticModel Model(double[] weights, FeatureMatrix x, LogisticObjective objective, LogisticOptions options)
    {
        for (var j = 0; options.Regularization is null && j < x.Columns; j++)
        {
            var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
            for (var i = 0; i < x.Rows; i++)
            {
                (least, most) = (Math.Min(least, x[i, j]), Math.Max(most, x[i, j]));
            }

            if (Math.Abs(weights[j]) * (most - least) > Unbounded)
            {
                throw ToldApart();
            }
        }

        return new LogisticModel(new LinearModel(weights[^1], weights[..^1], Standardization.Of(x).Means), -objective.NegativeLogLikelihood(weights));
    }

    private static AnalysisException ToldApart() =>
        new("The weights grow without end: the features tell the answers apart without error. Set a regularization.");
}
