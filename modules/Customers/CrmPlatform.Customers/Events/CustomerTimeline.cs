using System.Text.Json;
using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain.Timeline;
using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Events;

/// <summary>Writes the customers' timelines from the events of every module, known and unknown.</summary>
public static class CustomerTimeline
{
    /// <summary>The topic of a customer's new entries.</summary>
    public const string Topic = "customers.timeline:{customerId}";

    /// <summary>The topic of a contact's new entries.</summary>
    public const string ContactTopic = "customers.timeline:{contactId}";

    /// <summary>Adds the event to the timelines of the customers and contacts that it is about.</summary>
    [OnAbout("Customer"), OnAbout("Contact")]
    public static async Task RecordAsync(EventEnvelope e, CustomersDbContext db, ITopicEventSender topics, CancellationToken cancellation)
    {
        // An event may name a customer or contact that is not there: it has no timeline, and waiting would not bring it.
        var (customers, contacts) = (Named(e, "Customer"), Named(e, "Contact"));
        var found = await db.Customers.Where(c => customers.Contains(c.Id))
            // What is said of a customer that was merged belongs to the one that remains.
            .Select(c => new { Id = c.MergedIntoId ?? c.Id, CustomerId = c.MergedIntoId ?? c.Id }).Distinct().ToListAsync(cancellation);
        if (contacts.Length > 0)
        {
            found.AddRange(await db.Contacts.Where(c => contacts.Contains(c.Id)).Select(c => new { c.Id, c.CustomerId }).ToListAsync(cancellation));
        }

        foreach (var about in found)
        {
            var entry = new TimelineEntry(about.CustomerId, about.Id, e.Id, e.Title, HappenedAt(e))
            {
                Kind = e.Name,
                Module = e.Module,
                Caller = e.Caller,
            };
            db.TimelineEntries.Add(entry);
            await topics.SendAsync($"customers.timeline:{about.Id}", new TimelineEntryAdded(entry.Id), cancellation);
        }
    }

    private static Guid[] Named(EventEnvelope e, string type) => [.. e.About.Where(a => a.Key == type).Select(a => a.Value).Distinct()];

    // A record of the past, such as an imported order, says itself when it happened.
    private static DateTime HappenedAt(EventEnvelope e) =>
        e.Payload.ValueKind == JsonValueKind.Object
        && e.Payload.TryGetProperty("happenedAt", out var value)
        && value.ValueKind == JsonValueKind.String
        && value.TryGetDateTimeOffset(out var instant)
            ? instant.UtcDateTime
            : e.OccurredAt;
}
