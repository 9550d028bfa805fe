using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>An archived customer stays as it is.</summary>
public sealed record CustomerMustNotBeArchived(CustomerLifecycle Lifecycle) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.CustomerArchived;

    /// <inheritdoc/>
    public bool IsBroken => Lifecycle == CustomerLifecycle.Archived;

    /// <inheritdoc/>
    public string Message => "The customer is archived. Restore it before you change it.";
}
