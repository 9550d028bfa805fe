using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>Nothing happens to an order before it is placed.</summary>
public sealed record StepMustNotPrecedeOrder(string Field, DateTime OrderedAt, DateTime At) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.StepBeforeOrder;

    /// <inheritdoc/>
    public bool IsBroken => At < OrderedAt;

    /// <inheritdoc/>
    public string Message => $"'{Field}' is {At:s}, before the order was placed at {OrderedAt:s}. Correct one of the two.";
}
