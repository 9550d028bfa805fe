using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An order was created as a draft.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Number">The order's number.</param>
/// <param name="Total">The sum of its lines, without freight.</param>
/// <param name="Currency">The currency.</param>
/// <param name="HappenedAt">When it was placed, in UTC.</param>
[Event("sales.order-created", 1, Title = "Order {Number} created")]
public sealed record OrderCreated(
    [property: Aggregate] Guid OrderId,
    [property: About("Customer")] Guid CustomerId,
    string Number,
    decimal Total,
    string Currency,
    DateTime HappenedAt);
