using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A value that the tenant demands is given.</summary>
public sealed record ChoiceMustBeMade(string Field, string? Value, bool IsRequired) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ChoiceMissing;

    /// <inheritdoc/>
    public bool IsBroken => IsRequired && Value is null;

    /// <inheritdoc/>
    public string Message => $"Every new customer needs '{Field}': the settings say so. Give it.";
}
