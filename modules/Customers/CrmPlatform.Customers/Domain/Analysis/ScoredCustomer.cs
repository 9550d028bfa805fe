namespace CrmPlatform.Customers.Domain.Analysis;

/// <summary>What an analysis says of a customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Value">The number: an amount, a probability, a distance, or a cluster.</param>
/// <param name="Label">The class, cluster or scores; null where the number says all.</param>
/// <param name="Contributions">What each feature added.</param>
public sealed record ScoredCustomer(Guid CustomerId, double Value, string? Label, IReadOnlyList<ScoreContribution> Contributions);
