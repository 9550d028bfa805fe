using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Scoring;

public sealed class ClassifierQualityTests
{
    private static readonly bool[] Answers = [false, false, true, true];

    // The example of scikit-learn's documentation.
    [Fact]
    public void AreaUnderCurve_OnePairWrong_IsThreeQuarters() =>
        Assert.Equal(0.75, ClassifierQuality.AreaUnderCurve([0.1, 0.4, 0.35, 0.8], Answers));

    [Fact]
    public void AreaUnderCurve_AllEqual_IsOneHalf() => Assert.Equal(0.5, ClassifierQuality.AreaUnderCurve([1, 1, 1, 1], Answers));

    [Fact]
    public void AreaUnderCurve_OneAnswer_SaysSo() => Assert.Equal(
        "All answers are the same, so no curve can be drawn. Measure with observations of both.",
        Assert.Throws<AnalysisException>(() => ClassifierQuality.AreaUnderCurve([1, 2], [true, true])).Message);

    [Fact]
    public void LogLoss_OneHalf_IsLnTwo() => Close.To(Math.Log(2), ClassifierQuality.LogLoss([0.5, 0.5, 0.5, 0.5], Answers), 1e-15);

    [Fact]
    public void LogLoss_CertainError_IsNotInfinite() => Assert.True(double.IsFinite(ClassifierQuality.LogLoss([1], [false])));

    [Fact]
    public void BrierScore_Probabilities_IsTheMeanSquare() =>
        Close.To(0.0775, ClassifierQuality.BrierScore([0.1, 0.5, 0.8, 0.9], Answers), 1e-14);

    [Fact]
    public void Accuracy_ThreeOfFour_IsThreeQuarters() => Assert.Equal(0.75, ClassifierQuality.Accuracy([0.1, 0.6, 0.5, 0.9], Answers));
}
