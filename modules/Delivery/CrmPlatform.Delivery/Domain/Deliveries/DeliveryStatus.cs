namespace CrmPlatform.Delivery.Domain.Deliveries;

/// <summary>Where a delivery stands between workshop and customer.</summary>
public enum DeliveryStatus
{
    /// <summary>Being made ready.</summary>
    Prepared,

    /// <summary>With the customer, who decides.</summary>
    Submitted,

    /// <summary>The customer is content.</summary>
    Accepted,

    /// <summary>The customer is not content.</summary>
    Rejected,

    /// <summary>Being put right.</summary>
    Rework,
}
