using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A customer that was merged into another one is not restored by hand.</summary>
public sealed record CustomerMustNotBeMerged(Guid? MergedIntoId) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.CustomerMerged;

    /// <inheritdoc/>
    public bool IsBroken => MergedIntoId is not null;

    /// <inheritdoc/>
    public string Message => "The customer was merged into another one. Undo the merge.";
}
