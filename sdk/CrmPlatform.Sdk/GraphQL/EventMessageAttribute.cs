namespace CrmPlatform.Sdk.GraphQL;

/// <summary>The parameter receives the message that a <see cref="SubscribeAttribute"/> method is asked for.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
