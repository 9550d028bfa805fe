namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>The way in which a ticket came in.</summary>
public enum TicketChannel
{
    /// <summary>A call.</summary>
    Phone,

    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A chat.</summary>
    Chat,

    /// <summary>A web form or a portal.</summary>
    Web,

    /// <summary>A social network.</summary>
    Social,

    /// <summary>Face to face.</summary>
    Visit,

    /// <summary>Another program.</summary>
    System,
}
