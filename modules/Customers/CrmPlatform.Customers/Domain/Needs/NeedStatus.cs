namespace CrmPlatform.Customers.Domain.Needs;

/// <summary>What has become of a customer's need.</summary>
public enum NeedStatus
{
    /// <summary>It was said.</summary>
    New,

    /// <summary>It is understood what the customer means.</summary>
    Analysed,

    /// <summary>We will see to it.</summary>
    Accepted,

    /// <summary>A record leads to its fulfilment: a deal, a ticket, a project.</summary>
    Linked,

    /// <summary>The customer has what it needed.</summary>
    Fulfilled,

    /// <summary>We will not see to it.</summary>
    Rejected,
}
