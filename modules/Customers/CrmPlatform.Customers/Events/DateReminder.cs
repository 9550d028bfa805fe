using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Customers.Events;

/// <summary>An important date of a customer comes up.</summary>
/// <param name="DateId">The date.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Title">What day it is.</param>
/// <param name="Day">The day that comes up.</param>
/// <param name="Owner">Who of us looks after the customer.</param>
[Event("customers.date-reminder", 1, Title = "Coming up on {Day}: {Title}")]
public sealed record DateReminder(Guid DateId, [property: Aggregate, About("Customer")] Guid CustomerId, string Title, string Day, string? Owner);
