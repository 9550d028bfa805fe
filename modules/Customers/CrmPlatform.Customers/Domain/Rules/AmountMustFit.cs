using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Rules;

/// <summary>An amount is stored as it was given, with up to four decimals.</summary>
public sealed record AmountMustFit(decimal Amount) : IRule
{
    private const decimal Most = 999_999_999_999_999m;

    /// <inheritdoc/>
    public string Code => CustomersErrors.AmountDoesNotFit;

    /// <inheritdoc/>
    public bool IsBroken => decimal.Round(Amount, 4) != Amount || Math.Abs(Amount) > Most;

    /// <inheritdoc/>
    public string Message => $"The amount {Amount} does not fit. Give one with up to 15 digits and four decimals.";
}
