using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Delivery.Events;

/// <summary>Something was handed over to a customer, who has to decide.</summary>
/// <param name="DeliveryId">The delivery's id.</param>
/// <param name="CustomerId">The customer's id.</param>
/// <param name="ProjectId">The project's id.</param>
/// <param name="Content">What is handed over.</param>
[Event("delivery.delivery-submitted", 1, Title = "Delivery submitted: {Content}")]
public sealed record DeliverySubmitted(
    [property: Aggregate] Guid DeliveryId,
    [property: About("Customer")] Guid CustomerId,
    Guid ProjectId,
    string Content);
