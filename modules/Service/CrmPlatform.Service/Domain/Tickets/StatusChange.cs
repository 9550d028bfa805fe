using CrmPlatform.Sdk;

namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>A step in a ticket's history.</summary>
public sealed class StatusChange : Entity
{
    private StatusChange()
    {
    }

    internal StatusChange(Guid ticketId, TicketStatus from, TicketStatus to, string by, DateTime at) =>
        (TicketId, From, To, By, At) = (ticketId, from, to, by, at);

    /// <summary>The ticket's id.</summary>
    public Guid TicketId { get; private set; }

    /// <summary>The status before.</summary>
    public TicketStatus From { get; private set; }

    /// <summary>The status after.</summary>
    public TicketStatus To { get; private set; }

    /// <summary>Who did it.</summary>
    public string By { get; private set; } = "";

    /// <summary>When it happened.</summary>
    public DateTime At { get; private set; }
}
