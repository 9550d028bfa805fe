using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Rules;

/// <summary>Only a draft's lines can be changed.</summary>
public sealed record OrderMustBeDraft(OrderStatus Status) : IRule
{
    /// <inheritdoc/>
    public string Code => SalesErrors.OrderNotDraft;

    /// <inheritdoc/>
    public bool IsBroken => Status != OrderStatus.Draft;

    /// <inheritdoc/>
    public string Message =>
        $"The order is '{StateMachine<OrderStatus>.Name(Status)}'. Only a draft can be changed: cancel it and create another one.";
}
