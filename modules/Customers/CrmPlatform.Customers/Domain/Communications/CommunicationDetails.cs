namespace CrmPlatform.Customers.Domain.Communications;

/// <summary>What there is to say about a communication.</summary>
public sealed record CommunicationDetails
{
    /// <summary>The way by which people spoke with each other.</summary>
    public required CommunicationChannel Channel { get; init; }

    /// <summary>Who began.</summary>
    public required CommunicationDirection Direction { get; init; }

    /// <summary>What it was about, in a few words.</summary>
    public required string Subject { get; init; }

    /// <summary>What was said.</summary>
    public string? Content { get; init; }

    /// <summary>Who sees what was said. Default: everybody who sees the customer.</summary>
    public BodyVisibility Visibility { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTime OccurredAt { get; init; }

    /// <summary>When it ended, in UTC.</summary>
    public DateTime? EndedAt { get; init; }
}
