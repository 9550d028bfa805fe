namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>What customers are worth over the time that comes.</summary>
/// <param name="Customers">How many customers.</param>
/// <param name="Value">What they are worth together.</param>
/// <param name="Metrics">What was fitted.</param>
public sealed record CustomerValueSummary(int Customers, double Value, IReadOnlyList<AnalysisMetric> Metrics);
