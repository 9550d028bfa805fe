using CrmPlatform.Sdk.Events;
using CrmPlatform.Sdk.GraphQL;

namespace MisfitSubscriber;

/// <summary>Subscriptions that cannot work.</summary>
[SubscriptionType]
public static class MisfitSubscriptions
{
    /// <summary>Waits for a version that nobody publishes.</summary>
    [Subscribe]
    [On("good-neighbour.remark-added", 2)]
    [AllowAnonymous("Every caller of a test may.")]
    public static int Tomorrow([EventMessage] EventEnvelope message) => message.Version;

    /// <summary>Filters by a member that the event does not have.</summary>
    [Subscribe]
    [On("good-neighbour.remark-added", 1)]
    [Topic("{author}")]
    [AllowAnonymous("Every caller of a test may.")]
    public static int By(string author, [EventMessage] EventEnvelope message) => message.Version;

    /// <summary>Filters by what it does not ask for.</summary>
    [Subscribe]
    [On("good-neighbour.remark-added", 1)]
    [Topic("{customerId}")]
    [AllowAnonymous("Every caller of a test may.")]
    public static int About([EventMessage] EventEnvelope message) => message.Version;
}
