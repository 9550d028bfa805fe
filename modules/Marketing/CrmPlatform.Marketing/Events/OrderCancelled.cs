namespace CrmPlatform.Marketing.Events;

/// <summary>What this module reads of the event <c>sales.order-cancelled</c>.</summary>
/// <param name="Number">The order's number.</param>
public sealed record OrderCancelled(string Number);
