using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An opportunity was won.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="CustomerId">The customer; null while it is not known.</param>
/// <param name="Number">The opportunity's number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Amount">What it is worth.</param>
/// <param name="Currency">The amount's currency.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.opportunity-won", 1, Title = "Opportunity {Title} won: {Amount} {Currency}")]
public sealed record OpportunityWon(
    [property: Aggregate] Guid OpportunityId,
    [property: About("Customer")] Guid? CustomerId,
    string Number,
    string Title,
    decimal Amount,
    string Currency,
    DateTime HappenedAt);
