namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>What is known when a ticket is opened.</summary>
public sealed record TicketFacts
{
    /// <summary>What it is about, in a line.</summary>
    public required string Subject { get; init; }

    /// <summary>What kind of matter it is.</summary>
    public required TicketType Type { get; init; }

    /// <summary>When it was opened, in UTC.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>The ticket's number; null makes one.</summary>
    public string? Number { get; init; }

    /// <summary>The matter in full.</summary>
    public string? Description { get; init; }

    /// <summary>How far it reaches.</summary>
    public TicketLevel Level { get; init; } = TicketLevel.Low;

    /// <summary>How soon it must be settled.</summary>
    public TicketPriority Priority { get; init; } = TicketPriority.Normal;

    /// <summary>The subject area.</summary>
    public string? Category { get; init; }

    /// <summary>The way in which it came in.</summary>
    public TicketChannel Channel { get; init; } = TicketChannel.Web;

    /// <summary>The customer's id.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Who works on it.</summary>
    public string? Assignee { get; init; }

    /// <summary>The closed ticket that this one follows up.</summary>
    public Guid? FollowUpOfId { get; init; }
}
