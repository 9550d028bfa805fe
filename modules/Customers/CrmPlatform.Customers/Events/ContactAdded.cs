using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A customer has a new contact.</summary>
/// <param name="ContactId">The contact.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Name">The contact's name.</param>
[Event("customers.contact-added", 1, Title = "Contact {Name} added")]
public sealed record ContactAdded([property: About("Contact")] Guid ContactId, [property: Aggregate, About("Customer")] Guid CustomerId, string Name);
