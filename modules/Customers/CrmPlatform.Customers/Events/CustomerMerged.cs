using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>Two customers became one. What modules keep about the one that was given up was moved in the same transaction.</summary>
/// <param name="CustomerId">The customer that remains.</param>
/// <param name="MergedId">The customer that was given up.</param>
/// <param name="Name">The name of the one that remains.</param>
[Event("customers.customer-merged", 1, Title = "Another customer merged into {Name}")]
public sealed record CustomerMerged([property: Aggregate, About("Customer")] Guid CustomerId, Guid MergedId, string Name);
