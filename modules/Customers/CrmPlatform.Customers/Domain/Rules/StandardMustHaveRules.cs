using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A standard has rules, and not too many to ask at each change.</summary>
public sealed record StandardMustHaveRules(int Count) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.StandardSize;

    /// <inheritdoc/>
    public bool IsBroken => Count is < 1 or > 50;

    /// <inheritdoc/>
    public string Message => $"The standard has {Count} rules. Give 1 to 50.";
}
