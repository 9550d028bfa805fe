using CrmPlatform.Sdk.Analysis;
using CrmPlatform.Sdk.GraphQL;

namespace Analyst.GraphQL;

/// <summary>Questions about trends.</summary>
[QueryType]
public static class TrendQueries
{
    /// <summary>How much each value is above the one before it, by least squares.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static double GetTrend(IReadOnlyList<double> values) =>
        LeastSquares.Train(FeatureMatrix.FromRows([.. values.Select((_, i) => new[] { (double)i })]), values).Coefficients[0];

    /// <summary>Where values gather: their two means, the smaller one first.</summary>
    [AllowAnonymous("Every caller of a test may.")]
    public static IReadOnlyList<double> GetMeans(IReadOnlyList<double> values)
    {
        var model = KMeans.Train(FeatureMatrix.FromRows([.. values.Select(v => new[] { v })]), new KMeansOptions { Clusters = 2 });
        return [.. Enumerable.Range(0, 2).Select(c => model.Centroids[c, 0]).Order()];
    }
}
