using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Sales.Events;

/// <summary>The invoice of an order was written.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="Number">The order's number.</param>
/// <param name="Total">The sum of its lines, without freight.</param>
/// <param name="Freight">The freight.</param>
/// <param name="Currency">The currency.</param>
/// <param name="HappenedAt">When, in UTC.</param>
[Event("sales.order-invoiced", 1, Title = "Order {Number} invoiced")]
public sealed record OrderInvoiced(
    [property: Aggregate] Guid OrderId,
    [property: About("Customer")] Guid CustomerId,
    string Number,
    decimal Total,
    decimal Freight,
    string Currency,
    DateTime HappenedAt);
