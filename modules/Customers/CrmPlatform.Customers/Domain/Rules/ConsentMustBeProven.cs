using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>Who says that somebody agreed can prove it.</summary>
public sealed record ConsentMustBeProven(string? Evidence) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.ConsentUnproven;

    /// <inheritdoc/>
    public bool IsBroken => string.IsNullOrWhiteSpace(Evidence);

    /// <inheritdoc/>
    public string Message => "There is no evidence. Say where and when the customer agreed.";
}
