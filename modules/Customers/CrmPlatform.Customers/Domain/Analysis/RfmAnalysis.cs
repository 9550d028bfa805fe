using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Scores customers by recency, frequency and monetary value; equal customers get equal scores.</summary>
internal static class RfmAnalysis
{
    private static readonly string[] Axes = ["RECENCY", "FREQUENCY", "MONETARY"];

    public static AnalysisResult Run(AnalysisOrder order, IReadOnlyList<CustomerFacts> customers)
    {
        RfmValues[] values = [.. customers.Select(c => Values(c, order.AsOf))];
        var scores = Rfm.Score(values, order.Parameters.Bins, RfmTies.Together);
        return new AnalysisResult(
            Axes,
            [
                new("recency_mean", values.Average(v => v.Recency)), new("frequency_mean", values.Average(v => v.Frequency)),
                new("monetary_mean", (double)values.Average(v => v.Monetary)), new("monetary_sum", (double)values.Sum(v => v.Monetary)),
            ],
            [
                .. customers.Select((c, i) => new ScoredCustomer(
                    c.CustomerId, (double)values[i].Monetary, scores[i].ToString(),
                    ScoreContribution.Of(Axes, [scores[i].Recency, scores[i].Frequency, scores[i].Monetary]))),
            ]);
    }

    /// <summary>What a customer is scored by on a day.</summary>
    public static RfmValues Values(CustomerFacts customer, DateOnly asOf) =>
        new(asOf.DayNumber - customer.Purchases[^1].Day.DayNumber, customer.Purchases.Count, customer.Purchases.Sum(p => p.Amount));
}
