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

    /// <summary>Adds the event to the timeline of each customer that it is about.</summary>
    [OnAbout("Customer")]
    public static async Task RecordAsync(EventEnvelope e, CustomersDbContext db, ITopicEventSender topics, CancellationToken cancellation)
    {
        var named = e.About.Where(a => a.Key == "Customer").Select(a => a.Value).Distinct().ToArray();

        // An event may name a customer that is not there: it has no timeline, and waiting would not bring it.
        var customers = await db.Customers.Where(c => named.Contains(c.Id)).Select(c => c.Id).ToListAsync(cancellation);
        foreach (var customer in customers)
        {
            var entry = new TimelineEntry(customer, e.Id, e.Title, HappenedAt(e))
            {
                Kind = e.Name,
                Module = e.Module,
                Caller = e.Caller,
            };
            db.TimelineEntries.Add(entry);
            await topics.SendAsync($"customers.timeline:{customer}", new TimelineEntryAdded(entry.Id), cancellation);
        }
    }

    // A record of the past, such as an imported order, says itself when it happened.
    private static DateTime HappenedAt(EventEnvelope e) =>
        e.Payload.ValueKind == JsonValueKind.Object
        && e.Payload.TryGetProperty("happenedAt", out var value)
        && value.ValueKind == JsonValueKind.String
        && value.TryGetDateTimeOffset(out var instant)
            ? instant.UtcDateTime
            : e.OccurredAt;
}
