using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A customer is not related to itself.</summary>
public sealed record RelationshipMustLeadElsewhere(Guid CustomerId, Guid OtherId) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.RelationshipToItself;

    /// <inheritdoc/>
    public bool IsBroken => CustomerId == OtherId;

    /// <inheritdoc/>
    public string Message => "The customer would be related to itself. Choose another customer.";
}
