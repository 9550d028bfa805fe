using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A customer is spoken for by its own contacts only.</summary>
public sealed record ContactMustBelongToCustomer(Guid ContactCustomerId, Guid CustomerId) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ContactElsewhere;

    /// <inheritdoc/>
    public bool IsBroken => ContactCustomerId != CustomerId;

    /// <inheritdoc/>
    public string Message => "The contact belongs to another customer. Choose a contact of this customer.";
}
