namespace CrmPlatform.Sales.Events;

/// <summary>What all events of opportunities have.</summary>
/// <param name="OpportunityId">The opportunity.</param>
public sealed record OpportunityStep(Guid OpportunityId);
