using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A customer was created.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
[Event("customers.customer-created", 1, Title = "Customer {Name} created")]
public sealed record CustomerCreated([property: Aggregate, About("Customer")] Guid CustomerId, string Number, string Name);
