using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Delivery.Events;

/// <summary>A customer accepted a delivery.</summary>
/// <param name="DeliveryId">The delivery's id.</param>
/// <param name="CustomerId">The customer's id.</param>
/// <param name="ProjectId">The project's id.</param>
/// <param name="Content">What is handed over.</param>
[Event("delivery.delivery-accepted", 1, Title = "Delivery accepted: {Content}")]
public sealed record DeliveryAccepted(
    [property: Aggregate] Guid DeliveryId,
    [property: About("Customer")] Guid CustomerId,
    Guid ProjectId,
    string Content);
