using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A priority is a number that people can tell apart.</summary>
public sealed record PriorityMustBeInBounds(int Priority) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.PriorityOutOfBounds;

    /// <inheritdoc/>
    public bool IsBroken => Priority is < 1 or > 100;

    /// <inheritdoc/>
    public string Message => $"The priority is {Priority}. Give 1, for who is served first, to 100.";
}
