using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>A line orders, and a delivery brings, more than nothing.</summary>
public sealed record QuantityMustBePositive(int LineNo, decimal Quantity) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.QuantityNotPositive;

    /// <inheritdoc/>
    public bool IsBroken => Quantity <= 0;

    /// <inheritdoc/>
    public string Message => FormattableString.Invariant($"The quantity of line {LineNo} is {Quantity}. Give more than zero.");
}
