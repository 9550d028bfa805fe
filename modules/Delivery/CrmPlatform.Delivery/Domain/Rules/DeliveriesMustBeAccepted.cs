using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A project is delivered when all its deliveries are accepted.</summary>
internal sealed record DeliveriesMustBeAccepted(string Number, int Open) : IRule
{
    public string Code => DeliveryErrors.DeliveriesOpen;

    public string Message =>
        $"The project '{Number}' has {Open} deliveries that the customer has not accepted. Have them accepted first.";

    public bool IsBroken => Open > 0;
}
