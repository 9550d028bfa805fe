using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Regression;

public sealed class LeastSquaresTests
{
    [Fact]
    public void Train_Longley_HasTheCertifiedValues()
    {
        var model = LeastSquares.Train(Longley.Features, Longley.Employed);

        Close.To(Longley.Intercept, model.Intercept, 1e-9);
        Assert.All(Longley.Coefficients, (expected, j) => Close.To(expected, model.Coefficients[j], 1e-9));
        Close.To(Longley.Determination, LeastSquares.Determination(model, Longley.Features, Longley.Employed), 1e-11);
    }

    [Fact]
    public void Contributions_Observation_AddUpToWhatIsBeyondTheMean()
    {
        var model = LeastSquares.Train(Longley.Features, Longley.Employed);
        var year = Longley.Features.Row(3);

        Close.To(model.Predict(year) - Longley.Employed.Average(), model.Contributions(year).Sum(), 1e-7);
    }

    [Fact]
    public void Train_FeatureThatFollowsFromAnother_NamesIt() => Assert.Equal(
        "Feature 1 never changes or follows from the features before it, so it has no weight of its own. Leave it out.",
        Assert.Throws<AnalysisException>(() => LeastSquares.Train(FeatureMatrix.FromRows([[1, 2], [2, 4], [3, 6], [5, 10]]), [1, 2, 3, 4])).Message);

    [Fact]
    public void Train_TooFewObservations_SaysSo() => Assert.Equal(
        "2 observations cannot fix 2 weights and an intercept. Give more observations or fewer features.",
        Assert.Throws<AnalysisException>(() => LeastSquares.Train(FeatureMatrix.FromRows([[1, 2], [2, 1]]), [1, 2])).Message);
}
