using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Trees;

public sealed class DecisionTreeTests
{
    // Against scikit-learn 1.2.1.
    [Fact]
    public void Classify_IrisAtDepthTwo_AsksForPetalWidthTwice()
    {
        var tree = DecisionTree.Classify(Iris.Flowers, Iris.Kinds, new TreeOptions { MaxDepth = 2 });

        Assert.Equal(3, tree.Root.Feature);
        Close.To(0.8, tree.Root.Threshold, 1e-12);
        Assert.Equal(3, tree.Root.Right!.Feature);
        Close.To(1.75, tree.Root.Right.Threshold, 1e-12);
        Assert.Equal(144, Enumerable.Range(0, 150).Count(i => tree.PredictClass(Iris.Flowers.Row(i)) == Iris.Kinds[i]));
    }

    [Fact]
    public void Regress_Step_FindsIt()
    {
        var tree = DecisionTree.Regress(FeatureMatrix.FromRows([[1], [2], [3], [10], [11]]), [5, 5, 5, 20, 20], new TreeOptions());

        Assert.Equal((0, 6.5), (tree.Root.Feature, tree.Root.Threshold));
        Assert.Equal(5, tree.Predict([6.5])[0]);
        Assert.Equal(20, tree.Predict([6.6])[0]);
    }

    [Fact]
    public void Regress_SmallLeavesForbidden_KeepsThemLarge()
    {
        var tree = DecisionTree.Regress(FeatureMatrix.FromRows([[1], [2], [3], [4]]), [0, 0, 0, 100], new TreeOptions { MinLeafSize = 2 });

        Assert.Equal((2, 2), (tree.Root.Left!.Size, tree.Root.Right!.Size));
    }

    [Fact]
    public void Contributions_Observation_AddUpToWhatIsBeyondTheRoot()
    {
        var tree = DecisionTree.Classify(Iris.Flowers, Iris.Kinds, new TreeOptions());
        var flower = Iris.Flowers.Row(120);

        Close.To(tree.Predict(flower)[2] - tree.Root.Value[2], tree.Contributions(flower, 2).Sum(), 1e-12);
    }

    [Fact]
    public void Regress_TargetsAllEqual_AsksNothing() =>
        Assert.Null(DecisionTree.Regress(FeatureMatrix.FromRows([[1], [2]]), [3, 3], new TreeOptions()).Root.Left);

    [Fact]
    public void Classify_NoObservations_SaysSo() => Assert.Equal(
        "There are 0 observations and 0 targets. Give one target for each observation, and at least one.",
        Assert.Throws<AnalysisException>(() => DecisionTree.Classify(new FeatureMatrix(0, 1), [], new TreeOptions())).Message);
}
