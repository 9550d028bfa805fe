using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An opportunity moved from one open stage to another.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="CustomerId">The customer; null while it is not known.</param>
/// <param name="Number">The opportunity's number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stage">The name of the stage that it entered.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.opportunity-moved", 1, Title = "Opportunity {Title} moved to {Stage}")]
public sealed record OpportunityMoved(
    [property: Aggregate] Guid OpportunityId,
    [property: About("Customer")] Guid? CustomerId,
    string Number,
    string Title,
    string Stage,
    DateTime HappenedAt);
