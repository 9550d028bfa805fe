using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An order, or a part of it, has arrived.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Number">The order's number.</param>
/// <param name="Status">Where the order stands, as in GraphQL.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.order-delivered", 1, Title = "Order {Number}: {Status}")]
public sealed record OrderDelivered(
    [property: Aggregate] Guid OrderId,
    [property: About("Customer")] Guid CustomerId,
    string Number,
    string Status,
    DateTime HappenedAt);
