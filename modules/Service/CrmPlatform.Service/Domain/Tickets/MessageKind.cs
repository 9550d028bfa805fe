namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>Who wrote a message, and who may read it.</summary>
public enum MessageKind
{
    /// <summary>From an agent to the customer.</summary>
    Reply,

    /// <summary>From the customer.</summary>
    CustomerReply,

    /// <summary>Among agents; the customer never sees it.</summary>
    Note,
}
