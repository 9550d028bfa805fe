using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>What is known about a customer was changed.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Name">Its name, after the change.</param>
[Event("customers.customer-updated", 1, Title = "Customer {Name} changed")]
public sealed record CustomerUpdated([property: Aggregate, About("Customer")] Guid CustomerId, string Name);
