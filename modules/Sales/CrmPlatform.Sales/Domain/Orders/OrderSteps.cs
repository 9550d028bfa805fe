using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Orders;

/// <summary>Which state of an order may follow which.</summary>
public static class OrderSteps
{
    /// <summary>The steps. What has arrived is not cancelled but returned.</summary>
    public static StateMachine<OrderStatus> Machine { get; } = new("Order", new Dictionary<OrderStatus, OrderStatus[]>
    {
        [OrderStatus.Draft] = [OrderStatus.Confirmed, OrderStatus.Cancelled],
        [OrderStatus.Confirmed] = [OrderStatus.InFulfilment, OrderStatus.Cancelled],
        [OrderStatus.InFulfilment] = [OrderStatus.PartiallyDelivered, OrderStatus.Delivered, OrderStatus.Cancelled],
        [OrderStatus.PartiallyDelivered] = [OrderStatus.PartiallyDelivered, OrderStatus.Delivered],
        [OrderStatus.Delivered] = [OrderStatus.Invoiced],
        [OrderStatus.Invoiced] = [OrderStatus.Closed],
    });
}
