using CrmPlatform.Sdk;
using static CrmPlatform.Delivery.Domain.Deliveries.DeliveryStatus;

namespace CrmPlatform.Delivery.Domain.Deliveries;

/// <summary>Which status of a delivery may follow which.</summary>
internal static class DeliveryStates
{
    public static StateMachine<DeliveryStatus> Machine { get; } = new("CustomerDelivery", new Dictionary<DeliveryStatus, DeliveryStatus[]>
    {
        [Prepared] = [Submitted],
        [Submitted] = [Accepted, Rejected],
        [Rejected] = [Rework],
        [Rework] = [Submitted],
    });
}
