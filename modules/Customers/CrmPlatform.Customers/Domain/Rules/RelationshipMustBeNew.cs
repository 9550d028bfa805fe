using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>Two customers are related once by each type.</summary>
public sealed record RelationshipMustBeNew(bool IsKnown) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.RelationshipKnown;

    /// <inheritdoc/>
    public bool IsBroken => IsKnown;

    /// <inheritdoc/>
    public string Message => "The two customers are related like this already. Choose another type, or leave it as it is.";
}
