using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>Whom to turn to first cannot leave before another one takes the place.</summary>
public sealed record AffiliationMustNotBePrimary(bool IsPrimary) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.AffiliationPrimary;

    /// <inheritdoc/>
    public bool IsBroken => IsPrimary;

    /// <inheritdoc/>
    public string Message => "The contact is the customer's primary contact. Make another one primary first.";
}
