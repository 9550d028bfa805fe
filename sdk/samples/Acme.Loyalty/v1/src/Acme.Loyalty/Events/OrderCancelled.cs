namespace Acme.Loyalty.Events;

/// <summary>What this module reads of the event of Sales.</summary>
/// <param name="OrderId">The order.</param>
public sealed record OrderCancelled(Guid OrderId);
