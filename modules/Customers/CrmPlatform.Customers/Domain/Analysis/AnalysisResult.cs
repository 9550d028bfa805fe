namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>What an analysis found out.</summary>
/// <param name="Features">The features, in the order of their weights; categories with their levels.</param>
/// <param name="Metrics">How good it is, and what was fitted.</param>
/// <param name="Scores">What it says of each customer.</param>
public sealed record AnalysisResult(IReadOnlyList<string> Features, IReadOnlyList<AnalysisMetric> Metrics, IReadOnlyList<ScoredCustomer> Scores);
