namespace CrmPlatform.GraphQL.Inference.Subscriptions;

/// <summary>What clients are told about subscriptions.</summary>
internal static class SubscriptionErrors
{
    public static GraphQLException TooSlow(int most) => new(new GraphQLError(
        $"The subscription has ended: more than {most} events waited for the client to take them. Read what was missed, then subscribe again.") { Code = "SUBSCRIPTION_TOO_SLOW" });
}
