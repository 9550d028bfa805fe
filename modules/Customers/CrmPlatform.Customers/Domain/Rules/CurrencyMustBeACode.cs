using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>A currency is three letters of ISO 4217.</summary>
public sealed record CurrencyMustBeACode(string Currency) : IRule
{
    /// <inheritdoc/>
    public string Code => CustomersErrors.CurrencyUnknown;

    /// <inheritdoc/>
    public bool IsBroken => Currency.Length != 3 || !Currency.All(char.IsAsciiLetterUpper);

    /// <inheritdoc/>
    public string Message => $"'{Currency}' is no currency. Give the three letters of ISO 4217, such as 'EUR'.";
}
