using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An opportunity was lost.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="CustomerId">The customer; null while it is not known.</param>
/// <param name="Number">The opportunity's number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Reason">Why.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.opportunity-lost", 1, Title = "Opportunity {Title} lost: {Reason}")]
public sealed record OpportunityLost(
    [property: Aggregate] Guid OpportunityId,
    [property: About("Customer")] Guid? CustomerId,
    string Number,
    string Title,
    string Reason,
    DateTime HappenedAt);
