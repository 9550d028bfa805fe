using MathNet.Numerics;

namespace CrmPlatform.Sdk.Analysis;

/// <summary>The functions around Euler's gamma that purchase models are made of.</summary>
internal static class Gammas
{
    private const int MostTerms = 1_000_000;

    /// <summary>ln Γ(x) for x &gt; 0.</summary>
    public static double Log(double x) => SpecialFunctions.GammaLn(x);

    /// <summary>ln B(a, b).</summary>
    public static double LogBeta(double a, double b) => Log(a) + Log(b) - Log(a + b);

    /// <summary>Gauss's hypergeometric function ₂F₁(a, b; c; z) for 0 ≤ z &lt; 1.</summary>
    /// <remarks>Abramowitz and Stegun 15.1.1, the series itself: all its terms are positive where purchase models ask for it.</remarks>
    public static double Hypergeometric(double a, double b, double c, double z)
    {
        var (term, sum) = (1.0, 1.0);
        for (var n = 0; n < MostTerms; n++)
        {
            term *= (a + n) * (b + n) / (c + n) * z / (n + 1);
            sum += term;
            if (Math.Abs(term) <= Math.Abs(sum) * 1e-16)
            {
                return sum;
            }
        }

        throw new AnalysisException($"The series of the hypergeometric function at {z} did not end within {MostTerms} terms. Ask for a shorter time.");
    }
}
