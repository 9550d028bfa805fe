using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;
using Listener.Database;
using Listener.Domain;
using Listener.Events;

namespace Listener.GraphQL;

/// <summary>What can be listened to.</summary>
[SubscriptionType]
public static class EchoSubscriptions
{
    /// <summary>Another module's event, for one customer or all.</summary>
    [Subscribe]
    [On("good-neighbour.remark-added", 1)]
    [Topic("{customerId}")]
    [AllowAnonymous("Every caller of a test may.")]
    public static RemarkHeard RemarkHeard([ID("Customer")] Guid? customerId, [EventMessage] RemarkHeard heard) => heard;

    /// <summary>What was written down.</summary>
    [Subscribe]
    [Topic("listener.echoed:{title}")]
    [UseFirstOrDefault]
    [AllowAnonymous("Every caller of a test may.")]
    public static IQueryable<Echo> Echoed(string title, [EventMessage] EchoAdded added, ListenerDbContext db) => db.Echoes.Where(e => e.Id == added.EchoId);
}
