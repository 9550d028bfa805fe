using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace CrmPlatform.Sdk.Analysis;

/// <summary>Finds the place where a function of positive parameters is smallest.</summary>
/// <remarks>
/// Nelder and Mead's simplex (1965) over the parameters' logarithms, so that none leaves its range, started again from what
/// it found until nothing is won: a simplex that has collapsed is how it ends at a place that is no minimum.
/// </remarks>
internal static class Minimum
{
    private const int MostRestarts = 50;
    private const int MostSteps = 20_000;

    /// <summary>The parameters of the smallest value that was found from the start.</summary>
    /// <exception cref="AnalysisException">The function has no minimum within reach.</exception>
    public static double[] Of(Func<double[], double> function, double[] start)
    {
        double Of(double[] logs)
        {
            var value = function([.. logs.Select(v => Math.Exp(v))]);
            return double.IsFinite(value) ? value : double.MaxValue;
        }

        var objective = ObjectiveFunction.Value(v => Of([.. v]));
        var best = Vector<double>.Build.Dense([.. start.Select(v => Math.Log(v))]);
        var least = Of([.. best]);
        try
        {
            for (var i = 0; i < MostRestarts; i++)
            {
                // The first look is wide, the later ones look around what was found.
                var steps = Vector<double>.Build.Dense(start.Length, i == 0 ? 0.5 : 0.05);
                var found = NelderMeadSimplex.Minimum(objective, best, steps, 1e-12, MostSteps).MinimizingPoint;
                var value = Of([.. found]);
                var won = least - value;
                if (value < least)
                {
                    (best, least) = (found, value);
                }

                if (won <= Math.Abs(least) * 1e-15)
                {
                    return [.. best.Select(v => Math.Exp(v))];
                }
            }
        }
        catch (OptimizationException)
        {
            // Said below, in the words of the caller.
        }

        throw new AnalysisException("The likelihood has no maximum within reach: the purchases of these customers do not follow the model. Take more customers or a longer time.");
    }
}
