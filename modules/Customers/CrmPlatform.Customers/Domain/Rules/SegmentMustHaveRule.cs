using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>Only what a rule says can be asked again.</summary>
public sealed record SegmentMustHaveRule(string Name, SegmentKind Kind) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.SegmentWithoutRule;

    /// <inheritdoc/>
    public bool IsBroken => Kind != SegmentKind.Rule;

    /// <inheritdoc/>
    public string Message => $"The segment '{Name}' has no rule: somebody puts customers into it. Add or remove its members instead.";
}
