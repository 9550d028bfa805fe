namespace CrmPlatform.Sdk.Analysis;

/// <summary>Moves and scales each feature to mean 0 and standard deviation 1.</summary>
/// <remarks>z = (x − μ)/σ with the population's σ. A feature that never changes becomes 0.</remarks>
public sealed class Standardization
{
    /// <summary>Creates a standardization with known means and deviations.</summary>
    public Standardization(IReadOnlyList<double> means, IReadOnlyList<double> deviations) => (Means, Deviations) = (means, deviations);

    /// <summary>μ of each feature.</summary>
    public IReadOnlyList<double> Means { get; }

    /// <summary>σ of each feature.</summary>
    public IReadOnlyList<double> Deviations { get; }

    /// <summary>The standardization of these observations.</summary>
    /// <exception cref="AnalysisException">There are no observations.</exception>
    public static Standardization Of(FeatureMatrix x)
    {
        if (x.Rows == 0)
        {
            throw new AnalysisException("There are no observations to standardize. Give at least one.");
        }

        var means = new double[x.Columns];
        var deviations = new double[x.Columns];
        for (var j = 0; j < x.Columns; j++)
        {
            for (var i = 0; i < x.Rows; i++)
            {
                means[j] += x[i, j];
            }

            means[j] /= x.Rows;
            for (var i = 0; i < x.Rows; i++)
            {
                deviations[j] += (x[i, j] - means[j]) * (x[i, j] - means[j]);
            }

            deviations[j] = Math.Sqrt(deviations[j] / x.Rows);
        }

        return new Standardization(means, deviations);
    }

    /// <summary>The observations as z-scores.</summary>
    public FeatureMatrix Apply(FeatureMatrix x)
    {
        var z = new FeatureMatrix(x.Rows, x.Columns);
        for (var i = 0; i < x.Rows; i++)
        {
            for (var j = 0; j < x.Columns; j++)
            {
                z[i, j] = Deviations[j] > 0 ? (x[i, j] - Means[j]) / Deviations[j] : 0;
            }
        }

        return z;
    }
}
