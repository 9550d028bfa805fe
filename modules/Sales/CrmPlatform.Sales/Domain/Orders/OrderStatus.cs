namespace CrmPlatform.Sales.Domain.Orders;

/// <summary>Where an order stands.</summary>
public enum OrderStatus
{
    /// <summary>Still being written.</summary>
    Draft,

    /// <summary>Binding.</summary>
    Confirmed,

    /// <summary>On its way.</summary>
    InFulfilment,

    /// <summary>Some of it has arrived.</summary>
    PartiallyDelivered,

    /// <summary>All of it has arrived.</summary>
    Delivered,

    /// <summary>The invoice is written.</summary>
    Invoiced,

    /// <summary>Paid for and done.</summary>
    Closed,

    /// <summary>Called off before anything arrived.</summary>
    Cancelled,
}
