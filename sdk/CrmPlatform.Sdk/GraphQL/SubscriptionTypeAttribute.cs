namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The public static methods of the class are fields of the subscription type.</summary>
/// <remarks>
/// A method with <see cref="SubscribeAttribute"/> is asked for each message of a topic. Any other returns an
/// <see cref="IAsyncEnumerable{T}"/>; every value of it is an event. The token ends when the client goes.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;
