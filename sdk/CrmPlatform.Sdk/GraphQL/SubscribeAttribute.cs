namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The method of a <see cref="SubscriptionTypeAttribute"/> class is asked for each message of a topic.</summary>
/// <remarks>
/// It is a resolver like any other, with services, arguments and a query as its result; the parameter with
/// <see cref="EventMessageAttribute"/> receives the message. The topic is named by <see cref="TopicAttribute"/>, by
/// <see cref="Events.OnAttribute"/> for events of modules, or else by the method's name.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The method of the class that returns the messages: an <see cref="IAsyncEnumerable{T}"/> or an
    /// <see cref="ISourceStream{TMessage}"/>, at once or later. It may take the same arguments. Default: none.
    /// </summary>
    public string? With { get; set; }
}
