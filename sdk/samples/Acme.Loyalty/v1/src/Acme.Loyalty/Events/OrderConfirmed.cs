namespace Acme.Loyalty.Events;

/// <summary>What this module reads of the event of Sales.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="CustomerId">Who ordered.</param>
/// <param name="Number">The order's number.</param>
/// <param name="Total">The sum of its lines.</param>
/// <param name="Currency">The currency.</param>
/// <param name="HappenedAt">When it was confirmed, in UTC.</param>
public sealed record OrderConfirmed(Guid OrderId, Guid CustomerId, string Number, decimal Total, string Currency, DateTime HappenedAt);
