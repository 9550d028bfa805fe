namespace CrmPlatform.Delivery.Events;

/// <summary>What this module reads of the event <c>sales.opportunity-won</c>.</summary>
/// <param name="CustomerId">The customer's id, when known.</param>
/// <param name="Number">The opportunity's number.</param>
/// <param name="Title">What was won.</param>
/// <param name="HappenedAt">When it was won.</param>
public sealed record OpportunityWon(Guid? CustomerId, string Number, string Title, DateTime HappenedAt);
