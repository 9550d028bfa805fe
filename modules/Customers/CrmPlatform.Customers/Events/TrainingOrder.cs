using CrmPlatform.Customers.Domain.Analysis;

namespace CrmPlatform.Customers.Events;

/// <summary>Which analysis a job makes, and of whom.</summary>
/// <param name="Analysis">What is wanted.</param>
/// <param name="Selection">Which customers count.</param>
public sealed record TrainingOrder(AnalysisOrder Analysis, CustomerSelection Selection);
