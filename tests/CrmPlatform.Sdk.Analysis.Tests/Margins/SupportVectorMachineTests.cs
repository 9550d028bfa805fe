using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Margins;

public sealed class SupportVectorMachineTests
{
    private static readonly FeatureMatrix Corners = FeatureMatrix.FromRows([[0, 0], [1, 1], [3, 3], [4, 4]]);

    // Against scikit-learn 1.2.1.
    [Fact]
    public void Train_HardMargin_LiesInTheMiddle()
    {
        var model = SupportVectorMachine.Train(Corners, [false, false, true, true], new SvmOptions { Cost = 1e6, Tolerance = 1e-9 });

        Assert.All(model.Decision.Coefficients, w => Close.To(0.5, w));
        Close.To(-2, model.Decision.Intercept);
        Assert.Equal([1, 2], model.SupportVectors);
    }

    // No plane may cost less: moved a little in any direction, the objective grows.
    [Fact]
    public void Train_Overlapping_StandsAtTheMinimum()
    {
        var flowers = Standardization.Of(Iris.Flowers).Apply(Iris.Flowers).Select([.. Enumerable.Range(50, 100)]);
        bool[] answers = [.. Enumerable.Range(50, 100).Select(i => Iris.Kinds[i] == 2)];
        var model = SupportVectorMachine.Train(flowers, answers, new SvmOptions { Tolerance = 1e-8 });

        double[] best = [.. model.Decision.Coefficients, model.Decision.Intercept];
        for (var j = 0; j < best.Length; j++)
        {
            foreach (var step in new[] { 1e-3, -1e-3 })
            {
                double[] moved = [.. best];
                moved[j] += step;
                Assert.True(Objective(flowers, answers, moved) >= Objective(flowers, answers, best) - 1e-9);
            }
        }
    }

    [Fact]
    public void Train_NoCost_SaysSo() => Assert.Equal(
        "The cost is 0, and has to be above 0. Large costs allow fewer errors.",
        Assert.Throws<AnalysisException>(() => SupportVectorMachine.Train(Corners, [false, false, true, true], new SvmOptions { Cost = 0 })).Message);

    private static double Objective(FeatureMatrix x, bool[] y, double[] plane)
    {
        var value = plane[..^1].Sum(w => w * w) / 2;
        for (var i = 0; i < x.Rows; i++)
        {
            var decision = plane[^1];
            for (var j = 0; j < x.Columns; j++)
            {
                decision += plane[j] * x[i, j];
            }

            value += Math.Max(0, 1 - (y[i] ? decision : -decision));
        }

        return value;
    }
}
