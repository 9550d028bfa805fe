using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A customer or contact has a name.</summary>
public sealed record NameMustBeGiven(string? Name) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.NameMissing;

    /// <inheritdoc/>
    public bool IsBroken => string.IsNullOrWhiteSpace(Name);

    /// <inheritdoc/>
    public string Message => "The name is empty. Give a name.";
}
