using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>No two records of one type share the name, number or SKU that people know them by.</summary>
/// <param name="Type">The GraphQL type.</param>
/// <param name="Key">The name, number or SKU.</param>
/// <param name="IsTaken">Whether another record has it.</param>
public sealed record KeyMustBeFree(string Type, string Key, bool IsTaken) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.KeyTaken;

    /// <inheritdoc/>
    public bool IsBroken => IsTaken;

    /// <inheritdoc/>
    public string Message => $"Another '{Type}' is called '{Key}'. Give another one.";
}
