using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A merge can be undone for some time.</summary>
public sealed record MergeMustBeYoung(DateTime MergedAt, int WindowDays, DateTime Now) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.MergeTooOld;

    /// <inheritdoc/>
    public bool IsBroken => Now > MergedAt.AddDays(WindowDays);

    /// <inheritdoc/>
    public string Message => $"The merge was made at {MergedAt:s} and could be undone for {WindowDays} days. Set 'mergeUndoDays' higher, or create the customer again.";
}
