using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>A won or lost opportunity was reopened.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="CustomerId">The customer; null while it is not known.</param>
/// <param name="Number">The opportunity's number.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Stage">The name of the stage that it is in again.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.opportunity-reopened", 1, Title = "Opportunity {Title} reopened in {Stage}")]
public sealed record OpportunityReopened(
    [property: Aggregate] Guid OpportunityId,
    [property: About("Customer")] Guid? CustomerId,
    string Number,
    string Title,
    string Stage,
    DateTime HappenedAt);
