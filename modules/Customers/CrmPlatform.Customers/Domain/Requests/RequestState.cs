namespace CrmPlatform.Customers.Domain.Requests;

/// <summary>How far the answer to a person is.</summary>
public enum RequestState
{
    /// <summary>It came in.</summary>
    Received,

    /// <summary>It is known to come from that person.</summary>
    Verified,

    /// <summary>Somebody works on it.</summary>
    InProgress,

    /// <summary>It was done.</summary>
    Fulfilled,

    /// <summary>It was refused, with a reason.</summary>
    Rejected,
}
