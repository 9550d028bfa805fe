namespace CrmPlatform.Sales.Events;

/// <summary>What all events of orders have.</summary>
/// <param name="OrderId">The order.</param>
public sealed record OrderStep(Guid OrderId);
