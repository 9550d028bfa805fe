using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Regression;

public sealed class LogisticRegressionTests
{
    private static readonly FeatureMatrix OneFeature = FeatureMatrix.FromRows([[0], [0], [0], [0], [1], [1], [1], [1]]);
    private static readonly bool[] OneOfFourThenThree = [true, false, false, false, true, true, true, false];

    // One feature of 0 and 1 has a closed form: the odds of each group.
    [Fact]
    public void Train_TwoGroups_HasTheLogarithmsOfTheirOdds()
    {
        var model = LogisticRegression.Train(OneFeature, OneOfFourThenThree, new LogisticOptions { Regularization = null });

        Close.To(Math.Log(1.0 / 3), model.LogOdds.Intercept, 1e-12);
        Close.To(2 * Math.Log(3), model.LogOdds.Coefficients[0], 1e-12);
        Close.To(8 * ((0.25 * Math.Log(0.25)) + (0.75 * Math.Log(0.75))), model.LogLikelihood, 1e-12);
        Close.To(0.75, model.Predict([1]), 1e-12);
    }

    // At the minimum of ½w² + C·loss, w is C times the sum of what is left of the answers.
    [Theory]
    [InlineData(0.1)]
    [InlineData(1)]
    [InlineData(100)]
    public void Train_Regularized_StandsWhereTheSlopeEnds(double c)
    {
        var model = LogisticRegression.Train(Standardized, IsThirdKind, new LogisticOptions { Regularization = c });

        var slopes = new double[5];
        for (var i = 0; i < 150; i++)
        {
            var left = (IsThirdKind[i] ? 1 : 0) - model.Predict(Standardized.Row(i));
            slopes[4] += c * left;
            for (var j = 0; j < 4; j++)
            {
                slopes[j] += c * left * Standardized[i, j];
            }
        }

        Assert.All(Enumerable.Range(0, 4), j => Close.To(model.LogOdds.Coefficients[j], slopes[j], 1e-6));
        Assert.InRange(slopes[4], -1e-6, 1e-6);
    }

    private static readonly FeatureMatrix Standardized = Standardization.Of(Iris.Flowers).Apply(Iris.Flowers);
    private static readonly bool[] IsThirdKind = [.. Iris.Kinds.Select(k => k == 2)];

    [Fact]
    public void Train_AnswersToldApart_AsksForRegularization()
    {
        var message = Assert.Throws<AnalysisException>(() => LogisticRegression.Train(
            FeatureMatrix.FromRows([[1], [2], [3], [4]]), [false, false, true, true], new LogisticOptions { Regularization = null })).Message;

        Assert.Contains("the features tell the answers apart without error", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_OneAnswer_SaysSo() => Assert.Equal(
        "All answers are the same, so there is nothing to tell apart. Give observations of both.",
        Assert.Throws<AnalysisException>(() => LogisticRegression.Train(FeatureMatrix.FromRows([[1], [2]]), [true, true], new LogisticOptions())).Message);

    [Fact]
    public void Train_TargetMissing_CountsBoth() => Assert.Equal(
        "There are 2 observations and 1 targets. Give one target for each observation, and at least one.",
        Assert.Throws<AnalysisException>(() => LogisticRegression.Train(FeatureMatrix.FromRows([[1], [2]]), [true], new LogisticOptions())).Message);
}
