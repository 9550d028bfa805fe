using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Timeline;
using CrmPlatform.Customers.Events;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What of customers' timelines can be listened to.</summary>
[SubscriptionType]
[Authorize(CustomersPermissions.Read)]
public static class TimelineSubscriptions
{
    /// <summary>Something happened with a customer, in whatever module.</summary>
    /// <param name="customerId">The customer.</param>
    [Subscribe]
    [Topic(CustomerTimeline.Topic)]
    [UseFirstOrDefault]
    public static IQueryable<TimelineEntry> TimelineEntryAdded([ID("Customer")] Guid customerId, [EventMessage] TimelineEntryAdded added, CustomersDbContext db) =>
        db.TimelineEntries.Where(e => e.Id == added.EntryId);

    /// <summary>Something happened with a contact, in whatever module.</summary>
    /// <param name="contactId">The contact.</param>
    [Subscribe]
    [Topic(CustomerTimeline.ContactTopic)]
    [UseFirstOrDefault]
    public static IQueryable<TimelineEntry> ContactTimelineEntryAdded([ID("Contact")] Guid contactId, [EventMessage] TimelineEntryAdded added, CustomersDbContext db) =>
        db.TimelineEntries.Where(e => e.Id == added.EntryId);
}
