using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.Events;

/// <summary>Tells what happened to an order.</summary>
public static class OrderEvents
{
    /// <summary>It was created.</summary>
    public static OrderCreated Created(Order o) => new(o.Id, o.CustomerId, o.Number, o.Total, o.Currency, o.OrderedAt);

    /// <summary>It became binding.</summary>
    public static OrderConfirmed Confirmed(Order o, DateTime at) => new(o.Id, o.CustomerId, o.Number, o.Total, o.Currency, at);

    /// <summary>It was sent.</summary>
    public static OrderShipped Shipped(Order o, DateTime at) => new(o.Id, o.CustomerId, o.Number, at);

    /// <summary>It, or a part of it, has arrived.</summary>
    public static OrderDelivered Delivered(Order o, DateTime at) => new(o.Id, o.CustomerId, o.Number, EnumNames.ToGraphQL(o.Status.ToString()), at);

    /// <summary>Its invoice was written.</summary>
    public static OrderInvoiced Invoiced(Order o, DateTime at) => new(o.Id, o.CustomerId, o.Number, o.Total, o.Freight, o.Currency, at);

    /// <summary>It is done.</summary>
    public static OrderClosed Closed(Order o, DateTime at) => new(o.Id, o.CustomerId, o.Number, at);

    /// <summary>It was called off.</summary>
    public static OrderCancelled Cancelled(Order o, DateTime at) => new(o.Id, o.CustomerId, o.Number, o.CancelReason, at);
}
