using CrmPlatform.Sdk.GraphQL;

namespace Unruled;

/// <summary>Messages without rules.</summary>
[SubscriptionType]
public static class UnruledSubscriptions
{
    /// <summary>Nobody said who may.</summary>
    [Subscribe]
    [Topic("test.forgotten")]
    public static int Forgotten([EventMessage] int message) => message;
}
