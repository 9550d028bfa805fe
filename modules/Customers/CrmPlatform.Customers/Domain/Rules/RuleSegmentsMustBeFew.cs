using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>There are not more segments with rules than can be asked at each change.</summary>
public sealed record RuleSegmentsMustBeFew(int Count) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.SegmentsTooMany;

    /// <inheritdoc/>
    public bool IsBroken => Count >= 100;

    /// <inheritdoc/>
    public string Message => $"There are {Count} segments with rules already, and each is asked whenever a customer changes. Remove one first.";
}
