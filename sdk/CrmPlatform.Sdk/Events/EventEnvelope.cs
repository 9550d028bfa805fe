using System.Text.Json;

namespace CrmPlatform.Sdk.Events;

/// <summary>An event as it travels, for handlers that do not know its payload.</summary>
public sealed class EventEnvelope
{
    /// <summary>The event's id.</summary>
    public required Guid Id { get; init; }

    /// <summary>The event's name.</summary>
    public required string Name { get; init; }

    /// <summary>The payload's version.</summary>
    public required int Version { get; init; }

    /// <summary>The id of the module that published it.</summary>
    public required string Module { get; init; }

    /// <summary>When it happened, in UTC.</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary>Who caused it.</summary>
    public string? Caller { get; init; }

    /// <summary>A sentence for people.</summary>
    public required string Title { get; init; }

    /// <summary>The records that it is about: GraphQL type and id.</summary>
    public required IReadOnlyList<KeyValuePair<string, Guid>> About { get; init; }

    /// <summary>The payload.</summary>
    public required JsonElement Payload { get; init; }
}
