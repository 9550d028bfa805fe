namespace CrmPlatform.Sdk.Events;

/// <summary>Names an event that the module publishes. The record's properties are its payload.</summary>
/// <remarks>An event's name and version are a promise: a payload that changes its meaning gets a new version.</remarks>
/// <param name="name">The module's short name and what happened: <c>sales.order-confirmed</c>.</param>
/// <param name="version">The payload's version, from 1.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class EventAttribute(string name, int version) : Attribute
{
    /// <summary>The event's name.</summary>
    public string Name { get; } = name;

    /// <summary>The payload's version.</summary>
    public int Version { get; } = version;

    /// <summary>A sentence for people, with properties in braces: <c>Order {Number} confirmed</c>. Default: the name.</summary>
    public string? Title { get; set; }
}
