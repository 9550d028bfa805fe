using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace CrmPlatform.Sdk.Analysis;

/// <summary>Fits a linear model by ordinary least squares.</summary>
/// <remarks>Minimises Σ(y − w·x − b)² by the QR decomposition of the standardized features, which does not square their condition as the normal equations do.</remarks>
public static class LeastSquares
{
    /// <summary>The model that fits best.</summary>
    /// <exception cref="AnalysisException">A feature follows from the others, or there are fewer observations than weights.</exception>
    public static LinearModel Train(FeatureMatrix x, IReadOnlyList<double> y)
    {
        Training.Check(x, y.Count);
        if (x.Rows <= x.Columns)
        {
            throw new AnalysisException($"{x.Rows} observations cannot fix {x.Columns} weights and an intercept. Give more observations or fewer features.");
        }

        var scale = Standardization.Of(x);
        var z = scale.Apply(x);
        var mean = Mean(y);
        var weights = Weights(z, [.. y.Select(v => v - mean)], scale);
        var intercept = mean;
        for (var j = 0; j < weights.Length; j++)
        {
            intercept -= weights[j] * scale.Means[j];
        }

        return new LinearModel(intercept, weights, scale.Means);
    }

    /// <summary>R²: the share of the variance that the model explains.</summary>
    public static double Determination(LinearModel model, FeatureMatrix x, IReadOnlyList<double> y)
    {
        var mean = Mean(y);
        var (left, all) = (0.0, 0.0);
        for (var i = 0; i < x.Rows; i++)
        {
            var error = y[i] - model.Predict(x.Row(i));
            left += error * error;
            all += (y[i] - mean) * (y[i] - mean);
        }

        return all > 0 ? 1 - (left / all) : 1;
    }

    private static double[] Weights(FeatureMatrix z, double[] y, Standardization scale)
    {
        if (z.Columns == 0)
        {
            return [];
        }

        LinearAlgebraSetup.Ensure();
        var factor = Matrix<double>.Build.Dense(z.Rows, z.Columns, (i, j) => z[i, j]).QR(QRMethod.Thin);
        for (var j = 0; j < z.Columns; j++)
        {
            if (scale.Deviations[j] == 0 || Math.Abs(factor.R[j, j]) < 1e-10 * Math.Sqrt(z.Rows))
            {
                throw Training.Redundant(j);
            }
        }

        var solved = factor.Solve(Vector<double>.Build.Dense(y));
        return [.. solved.Select((w, j) => w / scale.Deviations[j])];
    }

    private static double Mean(IReadOnlyList<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Count;
    }
}
