namespace CrmPlatform.Customers.Events;

/// <summary>A customer's timeline has a new entry. Sent to those who listen to the customer's timeline.</summary>
/// <param name="EntryId">The entry.</param>
public sealed record TimelineEntryAdded(Guid EntryId);
