using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A customer's parent is neither the customer itself nor anything below it.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="ParentAndAbove">The new parent, its parent, and so on up to the top.</param>
public sealed record ParentMustNotBeBelow(Guid CustomerId, IReadOnlyCollection<Guid> ParentAndAbove) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ParentCircle;

    /// <inheritdoc/>
    public bool IsBroken => ParentAndAbove.Contains(CustomerId);

    /// <inheritdoc/>
    public string Message => "The customer would stand below itself. Choose a parent that is neither the customer nor below it.";
}
