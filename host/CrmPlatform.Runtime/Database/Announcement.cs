using System.Text.Json;
using CrmPlatform.Sdk.Database;

namespace CrmPlatform.Runtime.Database;

/// <summary>A message for a tenant's subscribers: an event that was committed, or what a module sent to a topic.</summary>
/// <param name="topic">The event's name or the topic.</param>
/// <param name="version">The version of the event's payload; 0 for what a module sent.</param>
/// <param name="payload">The message as JSON; null when the topic has come to its end.</param>
internal sealed class Announcement(string topic, int version, string? payload)
{
    private readonly Lazy<JsonElement> _read = new(() => JsonSerializer.Deserialize<JsonElement>(payload!));

    public string Topic { get; } = topic;

    public int Version { get; } = version;

    public bool IsEnd => payload is null;

    /// <summary>The event as it was written; null for what a module sent.</summary>
    public OutboxMessage? Event { get; private init; }

    /// <summary>The message. It is read once for all subscribers, and not at all when there are none.</summary>
    public JsonElement Payload => _read.Value;

    public static Announcement Of(OutboxMessage message) => new(message.Name, message.PayloadVersion, message.Payload) { Event = message };
}
