using CrmPlatform.Sdk.Analysis;

namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>Values customers by how often they come back and what they spend then. Time is in weeks; purchases of a day are one.</summary>
internal static class LifetimeValueAnalysis
{
    private const double DaysAWeek = 7;
    private const double WeeksAMonth = 365.25 / 12 / DaysAWeek;

    public static AnalysisResult Run(AnalysisOrder order, IReadOnlyList<CustomerFacts> customers)
    {
        PurchaseHistory[] histories = [.. customers.Select(c => History(c, order.AsOf))];
        var purchases = BgNbd.Fit(histories);
        var amounts = GammaGamma.Fit(histories);
        var horizon = new ValueHorizon(order.Parameters.HorizonMonths, WeeksAMonth, order.Parameters.MonthlyDiscount);
        string[] parts = ["PROBABILITY_ALIVE", "EXPECTED_PURCHASES", "EXPECTED_AMOUNT"];
        ScoredCustomer[] scores =
        [
            .. customers.Select((c, i) => new ScoredCustomer(
                c.CustomerId, LifetimeValue.ByModel(histories[i], purchases, amounts, horizon), null,
                ScoreContribution.Of(
                    parts,
                    [
                        purchases.ProbabilityAlive(histories[i]), purchases.ExpectedPurchases(histories[i], horizon.Periods * WeeksAMonth),
                        amounts.ExpectedValue(histories[i].Repeats, histories[i].MeanValue),
                    ]))),
        ];
        return new AnalysisResult(
            parts,
            [
                new("r", purchases.R), new("alpha", purchases.Alpha), new("a", purchases.A), new("b", purchases.B),
                new("log_likelihood", purchases.LogLikelihood(histories)), new("p", amounts.P), new("q", amounts.Q), new("v", amounts.V),
                new("value_sum", scores.Sum(s => s.Value)),
            ],
            scores);
    }

    private static PurchaseHistory History(CustomerFacts customer, DateOnly asOf)
    {
        var days = customer.Purchases.GroupBy(p => p.Day).OrderBy(d => d.Key).Select(d => (Day: d.Key, Amount: (double)d.Sum(p => p.Amount))).ToArray();
        var first = days[0].Day.DayNumber;
        return new PurchaseHistory(
            days.Length - 1, (days[^1].Day.DayNumber - first) / DaysAWeek, (asOf.DayNumber - first) / DaysAWeek,
            days.Length == 1 ? 0 : days[1..].Average(d => d.Amount));
    }
}
