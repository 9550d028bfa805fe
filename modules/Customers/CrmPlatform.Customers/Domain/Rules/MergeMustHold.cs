using CrmPlatform.Customers.Domain.Merging;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>Only a merge that holds can be undone.</summary>
public sealed record MergeMustHold(MergeState State) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.MergeUndone;

    /// <inheritdoc/>
    public bool IsBroken => State is not MergeState.Merged;

    /// <inheritdoc/>
    public string Message => "The merge was undone already.";
}
