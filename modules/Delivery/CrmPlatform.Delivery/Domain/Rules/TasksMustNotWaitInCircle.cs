using CrmPlatform.Sdk;

namespace CrmPlatform.Delivery.Domain.Rules;

/// <summary>No task waits for itself, be it through others.</summary>
internal sealed record TasksMustNotWaitInCircle(IReadOnlyList<string> Circle) : IRule
{
    public string Code => DeliveryErrors.DependencyCycle;

    public string Message =>
        $"Tasks would wait for each other in a circle: {string.Join(" → ", Circle)}. Remove one of these dependencies.";

    public bool IsBroken => Circle.Count > 0;
}
