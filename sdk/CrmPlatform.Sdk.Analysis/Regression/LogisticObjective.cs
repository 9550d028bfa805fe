namespace CrmPlatform.Sdk.Analysis;

/// <summary>What a logistic regression minimises, and the way down. The intercept is the last weight.</summary>
internal sealed class LogisticObjective(FeatureMatrix x, IReadOnlyList<bool> y, double? regularization)
{
    private readonly double _c = regularization ?? 1;
    private readonly double _penalty = regularization is null ? 0 : 1;

    public double Value(double[] weights)
    {
        var squares = 0.0;
        for (var j = 0; j < weights.Length - 1; j++)
        {
            squares += weights[j] * weights[j];
        }

        return (_penalty * squares / 2) + (_c * NegativeLogLikelihood(weights));
    }

    public double NegativeLogLikelihood(double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Rows; i++)
        {
            var margin = y[i] ? Linear(weights, i) : -Linear(weights, i);
            // ln(1 + e^−m) without overflow on either side.
            sum += margin > 0 ? Log1P(Math.Exp(-margin)) : Log1P(Math.Exp(margin)) - margin;
        }

        return sum;
    }

    public (double[] Direction, double Decrement) NewtonStep(double[] weights)
    {
        var n = weights.Length;
        var gradient = new double[n];
        var hessian = new double[n, n];
        var row = new double[n];
        row[^1] = 1;
        for (var i = 0; i < x.Rows; i++)
        {
            x.Row(i).CopyTo(row);
            var p = 1 / (1 + Math.Exp(-Linear(weights, i)));
            var error = _c * (p - (y[i] ? 1 : 0));
            var curvature = _c * p * (1 - p);
            for (var j = 0; j < n; j++)
            {
                gradient[j] += error * row[j];
                var scaled = curvature * row[j];
                for (var k = 0; scaled != 0 && k <= j; k++)
                {
                    hessian[j, k] += scaled * row[k];
                }
            }
        }

        for (var j = 0; j < n; j++)
        {
            gradient[j] += j < n - 1 ? _penalty * weights[j] : 0;
            hessian[j, j] += j < n - 1 ? _penalty : 0;
            for (var k = 0; k < j; k++)
            {
                hessian[k, j] = hessian[j, k];
            }
        }

        var direction = SymmetricSystem.Solve(hessian, [.. gradient.Select(g => -g)])
            ?? throw new AnalysisException("The weights have no single best value: a feature follows from the others, or the features tell the answers apart without error. Leave the feature out, or set a regularization.");
        return (direction, -gradient.Zip(direction, (g, d) => g * d).Sum() / 2);
    }

    private double Linear(double[] weights, int i)
    {
        var sum = weights[^1];
        var row = x.Row(i);
        for (var j = 0; j < row.Length; j++)
        {
            sum += weights[j] * row[j];
        }

        return sum;
    }

    // Math has none; exact for small numbers by Kahan's correction.
    private static double Log1P(double value)
    {
        var u = 1 + value;
        return u == 1 ? value : Math.Log(u) * value / (u - 1);
    }
}
