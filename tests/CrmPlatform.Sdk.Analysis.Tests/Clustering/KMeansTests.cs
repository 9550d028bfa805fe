using CrmPlatform.Sdk.Analysis.Tests.Support;

namespace CrmPlatform.Sdk.Analysis.Tests.Clustering;

/// <summary>Against scikit-learn 1.2.1 on Fisher's irises.</summary>
public sealed class KMeansTests
{
    private static readonly FeatureMatrix Standardized = Standardization.Of(Iris.Flowers).Apply(Iris.Flowers);

    [Fact]
    public void Train_IrisRaw_HasTheKnownInertia()
    {
        var model = KMeans.Train(Iris.Flowers, new KMeansOptions { Clusters = 3, Seed = 1 });

        Close.To(78.851441, model.Inertia);
        Assert.Equal([38, 50, 62], model.Sizes.Order());
    }

    [Fact]
    public void Train_IrisStandardized_HasTheKnownInertiaAndSilhouette()
    {
        var model = KMeans.Train(Standardized, new KMeansOptions { Clusters = 3, Seed = 1, Restarts = 50 });

        Close.To(139.820496, model.Inertia);
        Assert.Equal([47, 50, 53], model.Sizes.Order());
        Close.To(0.459948, Silhouette.Of(Standardized, model.Labels), 2e-6);
    }

    [Fact]
    public void TrainFrom_FirstOfEachKind_EndsAfterSixIterations()
    {
        var model = KMeans.TrainFrom(Standardized, Standardized.Select([0, 50, 100]), 300);

        Close.To(140.032753, model.Inertia);
        Assert.Equal(6, model.Iterations);
        Assert.Equal([50, 56, 44], model.Sizes);
    }

    [Fact]
    public void Train_SameSeed_IsTheSameToTheLastBit()
    {
        KMeansModel Train() => KMeans.Train(Standardized, new KMeansOptions { Clusters = 5, Seed = 42 });

        var (one, other) = (Train(), Train());

        Assert.Equal(BitConverter.DoubleToInt64Bits(one.Inertia), BitConverter.DoubleToInt64Bits(other.Inertia));
        Assert.Equal(one.Labels, other.Labels);
        Assert.Equal(one.Centroids.Row(4).ToArray(), other.Centroids.Row(4).ToArray());
    }

    [Fact]
    public void Contributions_Observation_AddUpToItsSquaredDistance()
    {
        var model = KMeans.Train(Standardized, new KMeansOptions { Clusters = 3 });

        var parts = Enumerable.Range(0, 150).Sum(i => model.Contributions(Standardized.Row(i)).Sum());

        Close.To(model.Inertia, parts, 1e-12);
    }

    [Fact]
    public void Train_AllTheSame_LeavesTheOtherClustersEmpty() =>
        Assert.Equal([3, 0, 0], KMeans.Train(FeatureMatrix.FromRows([[1], [1], [1]]), new KMeansOptions { Clusters = 3 }).Sizes);

    [Fact]
    public void Train_FewerObservationsThanClusters_SaysSo() => Assert.Equal(
        "1 observations cannot make 2 clusters. Ask for at least one cluster and no more than there are observations.",
        Assert.Throws<AnalysisException>(() => KMeans.Train(FeatureMatrix.FromRows([[1]]), new KMeansOptions { Clusters = 2 })).Message);

    [Fact]
    public void Silhouette_OneCluster_SaysSo() => Assert.Equal(
        "A silhouette compares clusters, and there are fewer than two. Divide the observations into two or more.",
        Assert.Throws<AnalysisException>(() => Silhouette.Of(FeatureMatrix.FromRows([[1], [2]]), [0, 0])).Message);
}
