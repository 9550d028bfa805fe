using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>Only what is archived can be restored.</summary>
public sealed record CustomerMustBeArchived(CustomerLifecycle Lifecycle) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.CustomerNotArchived;

    /// <inheritdoc/>
    public bool IsBroken => Lifecycle != CustomerLifecycle.Archived;

    /// <inheritdoc/>
    public string Message => "The customer is not archived. There is nothing to restore.";
}
