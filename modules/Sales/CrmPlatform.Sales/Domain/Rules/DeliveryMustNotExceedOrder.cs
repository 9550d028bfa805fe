using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>No more of a line is delivered than was ordered.</summary>
public sealed record DeliveryMustNotExceedOrder(int LineNo, decimal Delivered, decimal Ordered) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.DeliveredTooMuch;

    /// <inheritdoc/>
    public bool IsBroken => Delivered > Ordered;

    /// <inheritdoc/>
    public string Message => FormattableString.Invariant($"With this delivery {Delivered} of line {LineNo} would be delivered, {Ordered} are ordered. Deliver less.");
}
