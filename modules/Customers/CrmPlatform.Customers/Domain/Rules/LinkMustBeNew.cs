using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A need leads to a record once.</summary>
public sealed record LinkMustBeNew(bool IsKnown) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.LinkKnown;

    /// <inheritdoc/>
    public bool IsBroken => IsKnown;

    /// <inheritdoc/>
    public string Message => "The need leads to this record already. There is nothing to do.";
}
