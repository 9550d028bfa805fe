using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An order was called off before anything arrived.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Number">The order's number.</param>
/// <param name="Reason">Why.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.order-cancelled", 1, Title = "Order {Number} cancelled")]
public sealed record OrderCancelled(
    [property: Aggregate] Guid OrderId,
    [property: About("Customer")] Guid CustomerId,
    string Number,
    string? Reason,
    DateTime HappenedAt);
