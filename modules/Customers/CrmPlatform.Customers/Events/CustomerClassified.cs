using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>A customer got another class or priority, or none.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="From">The class before; null for none.</param>
/// <param name="Class">The class now; null for none.</param>
/// <param name="Priority">The priority now; null for none.</param>
[Event("customers.customer-classified", 1, Title = "Class went from {From} to {Class}")]
public sealed record CustomerClassified([property: Aggregate, About("Customer")] Guid CustomerId, string? From, string? Class, int? Priority);
