using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An order was sent.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Number">The order's number.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.order-shipped", 1, Title = "Order {Number} shipped")]
public sealed record OrderShipped(
    [property: Aggregate] Guid OrderId,
    [property: About("Customer")] Guid CustomerId,
    string Number,
    DateTime HappenedAt);
