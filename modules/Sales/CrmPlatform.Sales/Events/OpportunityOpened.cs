using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An opportunity was created.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="CustomerId">The customer; null while it is not known.</param>
/// <param name="Number">The opportunity's number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="HappenedAt">When, in UTC; in the past for one that was imported.</param>
[Event("sales.opportunity-opened", 1, Title = "Opportunity {Title} opened")]
public sealed record OpportunityOpened(
    [property: Aggregate] Guid OpportunityId,
    [property: About("Customer")] Guid? CustomerId,
    string Number,
    string Title,
    DateTime HappenedAt);
