using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A customer is merged with another one.</summary>
public sealed record MergedMustBeAnother(Guid SurvivorId, Guid MergedId) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.MergeWithItself;

    /// <inheritdoc/>
    public bool IsBroken => SurvivorId == MergedId;

    /// <inheritdoc/>
    public string Message => "A customer cannot be merged with itself. Name two customers.";
}
