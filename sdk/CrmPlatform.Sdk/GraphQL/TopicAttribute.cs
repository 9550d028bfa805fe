namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Names the topic of a <see cref="SubscribeAttribute"/> method.</summary>
/// <remarks>
/// <c>{name}</c> stands for the value of an argument: <c>chat:{room}</c>. Beside <see cref="Events.OnAttribute"/> the names are all that
/// counts: a message is only taken when its members of these names have the arguments' values. An argument that is not given
/// takes every message.
/// </remarks>
/// <param name="topic">The topic, with arguments in braces.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string topic) : Attribute
{
    /// <summary>The topic, with arguments in braces.</summary>
    public string Topic { get; } = topic;
}
