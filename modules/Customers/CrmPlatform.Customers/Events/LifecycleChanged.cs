using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A customer took a step of its life, or was archived or restored.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="From">The state before, as in GraphQL.</param>
/// <param name="To">The state after, as in GraphQL.</param>
[Event("customers.lifecycle-changed", 1, Title = "Customer went from {From} to {To}")]
public sealed record LifecycleChanged([property: Aggregate, About("Customer")] Guid CustomerId, string From, string To);
