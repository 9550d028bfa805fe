using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>Only an order of something can be confirmed.</summary>
public sealed record OrderMustHaveLines(int Lines) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.OrderWithoutLines;

    /// <inheritdoc/>
    public bool IsBroken => Lines == 0;

    /// <inheritdoc/>
    public string Message => "The order has no lines. Add a line before you confirm it.";
}
