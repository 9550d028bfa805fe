using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A rule's segment takes nobody by hand.</summary>
public sealed record SegmentMustBeStatic(string Name, SegmentKind Kind) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.SegmentByRule;

    /// <inheritdoc/>
    public bool IsBroken => Kind != SegmentKind.Static;

    /// <inheritdoc/>
    public string Message => $"A rule says who is in the segment '{Name}'. Change the rule, or use a segment without one.";
}
