using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;
using Listener.Database;
using Listener.Domain;
using Microsoft.EntityFrameworkCore;

namespace Listener.Events;

/// <summary>Writes down remarks, and what is said about customers.</summary>
public static class RemarkListener
{
    /// <summary>Writes down a remark; fails while there is a fault.</summary>
    [On("good-neighbour.remark-added", 1)]
    public static async Task HearAsync(RemarkHeard heard, ListenerDbContext db, ITopicEventSender topics, CancellationToken cancellation)
    {
        var echo = new Echo(heard.RemarkId, "heard");
        db.Add(echo);
        await topics.SendAsync("listener.echoed:heard", new EchoAdded(echo.Id), cancellation);
        if (await db.Faults.FirstOrDefaultAsync(cancellation) is { } fault)
        {
            throw new InvalidOperationException(fault.Reason);
        }
    }

    /// <summary>Writes down every event about a customer, whoever publishes it.</summary>
    [OnAbout("Customer")]
    public static void Overhear(EventEnvelope message, ListenerDbContext db) =>
        db.Add(new Echo(message.Payload.GetProperty("remarkId").GetGuid(), message.Title));
}
