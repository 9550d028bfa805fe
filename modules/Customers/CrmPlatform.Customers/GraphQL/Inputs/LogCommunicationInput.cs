using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL.Inputs;

/// <summary>A call, mail, meeting or other talk to log.</summary>
public sealed record LogCommunicationInput
{
    /// <summary>The customer.</summary>
    [ID("Customer")]
    public required Guid CustomerId { get; init; }

    /// <summary>The way by which people spoke with each other.</summary>
    public required CommunicationChannel Channel { get; init; }

    /// <summary>Who began.</summary>
    public required CommunicationDirection Direction { get; init; }

    /// <summary>What it was about, in a few words.</summary>
    public required string Subject { get; init; }

    /// <summary>What was said.</summary>
    public string? Content { get; init; }

    /// <summary>Who sees what was said. Default: everybody who sees the customer.</summary>
    public BodyVisibility? Visibility { get; init; }

    /// <summary>When it began. Default: now.</summary>
    public DateTime? OccurredAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Who took part.</summary>
    public IReadOnlyList<CommunicationParticipantInput>? Participants { get; init; }
}
