using CrmPlatform.Customers.Domain.Analysis;
using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Tests.Domain;

public sealed class CustomerAnalysisTests
{
    [Fact]
    public void Rfm_Customers_AreScoredByWhatTheyBought()
    {
        var result = CustomerAnalysis.Run(Buyers.Order(AnalysisKind.Rfm), [Customer(1, 50, 40), Customer(30, 10), Customer(300, 5)], []);

        Assert.Equal(["555", "444", "242"], result.Scores.Select(s => s.Label));
        Assert.Equal([90, 10, 5], result.Scores.Select(s => s.Value));
        Assert.Equal(new ScoreContribution("RECENCY", 5), result.Scores[0].Contributions[0]);
    }

    [Fact]
    public void Logistic_OneKindBuysAgain_TellsTheKindsApart()
    {
        var before = Enumerable.Range(0, 40).Select(i => Customer(10, 10) with { Kind = i % 2 == 0 ? "PERSON" : "ORGANIZATION", Later = i % 2 == 0 ? 5 : 0 }).ToArray();
        var order = Buyers.Order(AnalysisKind.Logistic) with { Features = [CustomerFeature.Kind] };

        var result = CustomerAnalysis.Run(order, before, before);

        Assert.Equal(["KIND=PERSON"], result.Features);
        Assert.Equal(["YES", "NO"], result.Scores.Take(2).Select(s => s.Label));
        Assert.Equal(1, result.Metrics.Single(m => m.Name == "auc").Value);
        Assert.True(result.Scores[0].Contributions[0].Value > 0);
    }

    [Fact]
    public void Tree_BigBuyersSpendMore_ForeseesTheirAmounts()
    {
        var before = Enumerable.Range(0, 50).Select(i => Customer(10, i < 25 ? 10 : 100) with { Later = i < 25 ? 1 : 50 }).ToArray();
        var order = Buyers.Order(AnalysisKind.Tree) with { Features = [CustomerFeature.Monetary] };

        var result = CustomerAnalysis.Run(order, before, before);

        Assert.Equal([1, 50], result.Scores.Select(s => s.Value).Distinct());
        Assert.Equal(0, result.Metrics.Single(m => m.Name == "rmse").Value);
    }

    [Fact]
    public void Linear_FeatureNeverChanges_SaysWhichAndWhy()
    {
        var before = Enumerable.Range(0, 20).Select(i => Customer(10, 10) with { Later = i }).ToArray();

        var error = Assert.Throws<InvalidInputException>(() => CustomerAnalysis.Run(Buyers.Order(AnalysisKind.Linear) with { Features = [CustomerFeature.Recency] }, before, before));

        Assert.Equal("Feature 0 never changes or follows from the features before it, so it has no weight of its own. Leave it out.", error.Message);
    }

    [Fact]
    public void Logistic_FewCustomers_SaysHowManyItNeeds()
    {
        var few = new[] { Customer(10, 10) };

        var error = Assert.Throws<InvalidInputException>(() => CustomerAnalysis.Run(Buyers.Order(AnalysisKind.Logistic), few, few));

        Assert.Equal("1 customers had bought 90 days before 2026-03-01, at least 10 have to. Take a later day or a shorter horizon.", error.Message);
    }

    [Fact]
    public void Check_NoFeatures_AsksForOne() => Assert.Equal(
        "The model has nothing to look at. Name at least one feature.",
        Assert.Throws<InvalidInputException>(() => (Buyers.Order(AnalysisKind.Svm) with { Features = [] }).Check()).Message);

    [Theory]
    [InlineData(0, 10, "'clusters' is 0. Give a number from 1 to 50.")]
    [InlineData(3, 1000, "'restarts' is 1000. Give a number from 1 to 100.")]
    public void Check_ParameterOutOfRange_SaysTheRange(int clusters, int restarts, string message) => Assert.Equal(
        message,
        Assert.Throws<InvalidInputException>(() => (Buyers.Order(AnalysisKind.Kmeans) with { Parameters = new AnalysisParameters { Clusters = clusters, Restarts = restarts } }).Check()).Message);

    private static CustomerFacts Customer(int daysAgo, params int[] amounts) => new(Guid.CreateVersion7(), "PERSON", "DE", "", "", "")
    {
        Purchases = [.. amounts.Select(a => new Purchase(Buyers.AsOf.AddDays(-daysAgo), a))],
    };
}
