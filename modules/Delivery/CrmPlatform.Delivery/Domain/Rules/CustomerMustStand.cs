using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A project that prepared a delivery stays with its customer.</summary>
internal sealed record CustomerMustStand(string Number, bool HasDeliveries) : IRule
{
    public string Code => DeliveryErrors.CustomerFixed;

    public string Message => $"The project '{Number}' has deliveries for its customer, who therefore stays. Draft another project.";

    public bool IsBroken => HasDeliveries;
}
