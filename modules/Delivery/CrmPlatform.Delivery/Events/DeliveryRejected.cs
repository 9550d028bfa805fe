using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Delivery.Events;

/// <summary>A customer rejected a delivery.</summary>
/// <param name="DeliveryId">The delivery's id.</param>
/// <param name="CustomerId">The customer's id.</param>
/// <param name="ProjectId">The project's id.</param>
/// <param name="Content">What is handed over.</param>
/// <param name="Reason">Why.</param>
[Event("delivery.delivery-rejected", 1, Title = "Delivery rejected: {Content}")]
public sealed record DeliveryRejected(
    [property: Aggregate] Guid DeliveryId,
    [property: About("Customer")] Guid CustomerId,
    Guid ProjectId,
    string Content,
    string Reason);
