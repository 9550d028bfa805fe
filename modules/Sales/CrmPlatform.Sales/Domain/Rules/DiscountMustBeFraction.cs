using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>A discount is a fraction of the price.</summary>
public sealed record DiscountMustBeFraction(int LineNo, decimal Discount) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.DiscountNoFraction;

    /// <inheritdoc/>
    public bool IsBroken => Discount is < 0 or > 1;

    /// <inheritdoc/>
    public string Message => FormattableString.Invariant($"The discount of line {LineNo} is {Discount}. Give a fraction from 0 to 1: a quarter off is 0.25.");
}
