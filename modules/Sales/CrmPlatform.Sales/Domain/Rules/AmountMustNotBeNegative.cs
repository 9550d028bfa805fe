using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>Amounts, prices and costs are zero or more.</summary>
public sealed record AmountMustNotBeNegative(string Field, decimal? Amount) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.NegativeAmount;

    /// <inheritdoc/>
    public bool IsBroken => Amount < 0;

    /// <inheritdoc/>
    public string Message => FormattableString.Invariant($"'{Field}' is {Amount}. Give zero or more.");
}
