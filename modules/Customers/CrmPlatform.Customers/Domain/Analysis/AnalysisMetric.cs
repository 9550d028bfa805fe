namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>How good a model is, or what it was fitted to, as one number.</summary>
/// <param name="Name">What is measured, such as <c>auc</c>.</param>
/// <param name="Value">The number.</param>
public sealed record AnalysisMetric(string Name, double Value);
