namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>How customers divide by recency, frequency and monetary value.</summary>
/// <param name="Customers">How many customers.</param>
/// <param name="Amount">The sum of what they bought.</param>
/// <param name="Cells">The scores that occur, the best first.</param>
public sealed record RfmSummary(int Customers, decimal Amount, IReadOnlyList<RfmCell> Cells)
{
    internal static RfmSummary Of(AnalysisResult result) => new(
        result.Scores.Count,
        result.Scores.Sum(s => (decimal)s.Value),
        [
            .. result.Scores.GroupBy(s => s.Label!).OrderByDescending(g => g.Key, StringComparer.Ordinal)
                .Select(g => new RfmCell(g.Key, g.Count(), g.Sum(s => (decimal)s.Value))),
        ]);
}
