using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>Two tasks depend on each other in one way only.</summary>
internal sealed record DependencyMustBeNew(string Predecessor, string Successor, bool IsKnown) : IRule
{
    public string Code => DeliveryErrors.DependencyTaken;

    public string Message => $"The task '{Successor}' waits for '{Predecessor}' already. Remove that dependency first.";

    public bool IsBroken => IsKnown;
}
