using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An order was paid for and is done.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Number">The order's number.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.order-closed", 1, Title = "Order {Number} closed")]
public sealed record OrderClosed(
    [property: Aggregate] Guid OrderId,
    [property: About("Customer")] Guid CustomerId,
    string Number,
    DateTime HappenedAt);
