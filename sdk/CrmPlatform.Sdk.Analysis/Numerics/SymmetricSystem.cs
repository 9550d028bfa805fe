using MathNet.Numerics.LinearAlgebra;

namespace CrmPlatform.Sdk.Analysis;

/// <summary>Solves linear systems with a symmetric, positive definite matrix.</summary>
/// <remarks>Cholesky decomposition of the matrix scaled to a diagonal of ones, which keeps features of very different sizes exact.</remarks>
internal static class SymmetricSystem
{
    /// <summary>x with Ax = b; null when the matrix is singular or not positive definite.</summary>
    public static double[]? Solve(double[,] a, double[] b)
    {
        LinearAlgebraSetup.Ensure();
        var n = b.Length;
        var scale = new double[n];
        for (var i = 0; i < n; i++)
        {
            if (!(a[i, i] > 0))
            {
                return null;
            }

            scale[i] = 1 / Math.Sqrt(a[i, i]);
        }

        var scaled = Matrix<double>.Build.Dense(n, n, (i, j) => a[i, j] * scale[i] * scale[j]);
        try
        {
            var factor = scaled.Cholesky();
            for (var i = 0; i < n; i++)
            {
                // What is left of a column after those before it: nothing, when they say the same.
                if (factor.Factor[i, i] < 1e-7)
                {
                    return null;
                }
            }

            var x = factor.Solve(Vector<double>.Build.Dense(n, i => b[i] * scale[i]));
            return [.. x.Select((v, i) => v * scale[i])];
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
