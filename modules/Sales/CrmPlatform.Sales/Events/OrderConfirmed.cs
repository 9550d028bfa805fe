using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>An order became binding.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Number">The order's number.</param>
/// <param name="Total">The sum of its lines, without freight.</param>
/// <param name="Currency">The currency.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.order-confirmed", 1, Title = "Order {Number} confirmed")]
public sealed record OrderConfirmed(
    [property: Aggregate] Guid OrderId,
    [property: About("Customer")] Guid CustomerId,
    string Number,
    decimal Total,
    string Currency,
    DateTime HappenedAt);
