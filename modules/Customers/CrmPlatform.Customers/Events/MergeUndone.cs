using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>Of one customer two were made again.</summary>
/// <param name="CustomerId">The customer that had remained.</param>
/// <param name="MergedId">The customer that had been given up.</param>
/// <param name="Name">The name of the one that had remained.</param>
[Event("customers.merge-undone", 1, Title = "Merge into {Name} undone")]
public sealed record MergeUndone([property: Aggregate, About("Customer")] Guid CustomerId, [property: About("Customer")] Guid MergedId, string Name);
