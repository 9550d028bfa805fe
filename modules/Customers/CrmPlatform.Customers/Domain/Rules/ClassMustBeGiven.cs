using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A rule of classification gives a class.</summary>
public sealed record ClassMustBeGiven(string? Class) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ClassMissing;

    /// <inheritdoc/>
    public bool IsBroken => string.IsNullOrWhiteSpace(Class);

    /// <inheritdoc/>
    public string Message => "The rule gives no class. Give one, such as A.";
}
