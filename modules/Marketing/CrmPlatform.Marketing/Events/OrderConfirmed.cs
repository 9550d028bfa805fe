namespace CrmPlatform.Marketing.Events;

/// <summary>What this module reads of the event <c>sales.order-confirmed</c>.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="CustomerId">The customer's id.</param>
/// <param name="Total">The order's total.</param>
/// <param name="Currency">The total's currency.</param>
/// <param name="HappenedAt">When it was confirmed.</param>
public sealed record OrderConfirmed(string Number, Guid CustomerId, decimal Total, string Currency, DateTime HappenedAt);
