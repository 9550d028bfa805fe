namespace CrmPlatform.Customers.Events;

/// <summary>By which rule a job looks for customers that are likely one.</summary>
/// <param name="RuleId">The rule; null for the default.</param>
public sealed record DuplicateOrder(Guid? RuleId);
