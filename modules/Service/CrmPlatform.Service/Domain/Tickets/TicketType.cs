namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>What a ticket is about.</summary>
public enum TicketType
{
    /// <summary>Somebody wants to know something.</summary>
    Question,

    /// <summary>Something does not work for somebody.</summary>
    Incident,

    /// <summary>The cause behind incidents.</summary>
    Problem,

    /// <summary>Something is to be done.</summary>
    Task,

    /// <summary>Somebody is not content.</summary>
    Complaint,

    /// <summary>Somebody wants advice.</summary>
    Consultation,

    /// <summary>Somebody says what they think.</summary>
    Feedback,
}
