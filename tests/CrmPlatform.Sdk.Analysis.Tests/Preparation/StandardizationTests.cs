using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Preparation;

public sealed class StandardizationTests
{
    [Fact]
    public void Apply_OwnObservations_HaveMeanZeroAndDeviationOne()
    {
        var z = Standardization.Of(Standardization.Of(Iris.Flowers).Apply(Iris.Flowers));

        Assert.All(z.Means, m => Assert.InRange(m, -1e-14, 1e-14));
        Assert.All(z.Deviations, d => Close.To(1, d, 1e-13));
    }

    [Fact]
    public void Of_TwoAndFour_TakesThePopulationsDeviation() =>
        Assert.Equal(1, Standardization.Of(FeatureMatrix.FromRows([[2], [4]])).Deviations[0]);

    [Fact]
    public void Apply_FeatureThatNeverChanges_BecomesZero()
    {
        var x = FeatureMatrix.FromRows([[5], [5]]);

        Assert.Equal(0, Standardization.Of(x).Apply(x)[1, 0]);
    }

    [Fact]
    public void Of_NoObservations_SaysSo() => Assert.Equal(
        "There are no observations to standardize. Give at least one.",
        Assert.Throws<AnalysisException>(() => Standardization.Of(new FeatureMatrix(0, 2))).Message);

    [Fact]
    public void FromRows_MissingValue_NamesRowAndFeature() => Assert.Equal(
        "Feature 1 of row 0 is NaN, no finite number. Fill missing values in before a model is trained.",
        Assert.Throws<AnalysisException>(() => FeatureMatrix.FromRows([[1, double.NaN]])).Message);
}
