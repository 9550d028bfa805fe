namespace CrmPlatform.Sdk.Analysis;

/// <summary>A number as an intercept and a weight for each feature.</summary>
public sealed class LinearModel
{
    /// <summary>Creates a model with known weights.</summary>
    /// <param name="intercept">The value where all features are 0.</param>
    /// <param name="coefficients">The weight of each feature.</param>
    /// <param name="means">The features' means over the training, from which contributions count.</param>
    public LinearModel(double intercept, IReadOnlyList<double> coefficients, IReadOnlyList<double> means) =>
        (Intercept, Coefficients, Means) = (intercept, coefficients, means);

    /// <summary>The value where all features are 0.</summary>
    public double Intercept { get; }

    /// <summary>The weight of each feature.</summary>
    public IReadOnlyList<double> Coefficients { get; }

    /// <summary>The features' means over the training, from which contributions count.</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>The value for one observation.</summary>
    public double Predict(ReadOnlySpan<double> x)
    {
        var sum = Intercept;
        for (var j = 0; j < x.Length; j++)
        {
            sum += Coefficients[j] * x[j];
        }

        return sum;
    }

    /// <summary>What each feature adds to the value of the average observation: w·(x − mean).</summary>
    public double[] Contributions(ReadOnlySpan<double> x)
    {
        var parts = new double[x.Length];
        for (var j = 0; j < x.Length; j++)
        {
            parts[j] = Coefficients[j] * (x[j] - Means[j]);
        }

        return parts;
    }
}
