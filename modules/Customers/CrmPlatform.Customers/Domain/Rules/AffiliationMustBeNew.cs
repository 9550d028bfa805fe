using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A contact speaks for a customer once.</summary>
public sealed record AffiliationMustBeNew(bool IsKnown) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.AffiliationKnown;

    /// <inheritdoc/>
    public bool IsBroken => IsKnown;

    /// <inheritdoc/>
    public string Message => "The contact speaks for this customer already. Change its role instead of adding it again.";
}
