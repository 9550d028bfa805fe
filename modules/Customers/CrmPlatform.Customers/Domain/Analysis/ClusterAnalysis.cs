using System.Globalization;
using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Divides customers into groups that are alike in standardized features.</summary>
internal static class ClusterAnalysis
{
    // Each silhouette compares a customer with all others.
    private const int MostForSilhouette = 5000;

    public static AnalysisResult Run(AnalysisOrder order, IReadOnlyList<CustomerFacts> customers)
    {
        var table = new FeatureTable(order.Features, order.Parameters.Logarithms, customers);
        var rows = table.Rows(customers, order.AsOf);
        var z = Standardization.Of(rows).Apply(rows);
        var model = KMeans.Train(z, new KMeansOptions { Clusters = order.Parameters.Clusters, Restarts = order.Parameters.Restarts, Seed = order.Seed });
        var metrics = new List<AnalysisMetric> { new("inertia", model.Inertia), new("iterations", model.Iterations) };
        if (order.Parameters.Clusters > 1 && customers.Count <= MostForSilhouette)
        {
            metrics.Add(new("silhouette", Silhouette.Of(z, model.Labels)));
        }

        for (var c = 0; c < model.Centroids.Rows; c++)
        {
            metrics.Add(new($"cluster_{c + 1}_size", model.Sizes[c]));
            for (var j = 0; j < table.Names.Count; j++)
            {
                metrics.Add(new($"cluster_{c + 1}_{table.Names[j]}", model.Centroids[c, j]));
            }
        }

        return new AnalysisResult(
            table.Names,
            metrics,
            [
                .. customers.Select((c, i) => new ScoredCustomer(
                    c.CustomerId, model.Labels[i] + 1, (model.Labels[i] + 1).ToString(CultureInfo.InvariantCulture),
                    ScoreContribution.Of(table.Names, model.Contributions(z.Row(i))))),
            ]);
    }
}
