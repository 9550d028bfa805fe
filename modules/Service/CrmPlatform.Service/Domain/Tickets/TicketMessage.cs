using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>Something that was written about a ticket.</summary>
public sealed class TicketMessage : Entity
{
    private TicketMessage()
    {
    }

    internal TicketMessage(Guid ticketId, MessageKind kind, string author, string body, DateTime at) =>
        (TicketId, Kind, Author, Body, At) = (ticketId, kind, author, body.Trim(), at);

    /// <summary>The ticket's id.</summary>
    public Guid TicketId { get; private set; }

    /// <summary>Who wrote it, and who may read it.</summary>
    public MessageKind Kind { get; private set; }

    /// <summary>Who wrote it.</summary>
    [Personal(PersonalCategory.Identity)]
    public string Author { get; private set; } = "";

    /// <summary>The text.</summary>
    [Personal(PersonalCategory.Content)]
    [Encrypted]
    public string Body { get; private set; } = "";

    /// <summary>When it was written.</summary>
    public DateTime At { get; private set; }
}
