using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>A rejection says what is wrong.</summary>
internal sealed record RejectionMustHaveReason(string Reason) : IRule
{
    public string Code => DeliveryErrors.ReasonMissing;

    public string Message => "The rejection has no reason. Say what is wrong, so that it can be put right.";

    public bool IsBroken => string.IsNullOrWhiteSpace(Reason);
}
