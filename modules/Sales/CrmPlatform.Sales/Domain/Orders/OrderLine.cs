using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sdk;

namespace CrmPlatform.Sales.Domain.Orders;

/// <summary>One thing that an order orders.</summary>
public sealed class OrderLine : Entity
{
    private const int Decimals = 4;

    internal OrderLine(Guid orderId, int lineNo, OrderItem item)
    {
        Sdk.Rules.Check(
            new QuantityMustBePositive(lineNo, item.Quantity),
            new AmountMustNotBeNegative("unitPrice", item.UnitPrice),
            new DiscountMustBeFraction(lineNo, item.Discount));
        OrderId = orderId;
        LineNo = lineNo;
        Sku = Text.Required(item.Sku, "sku", 60);
        Description = Text.Clean(item.Description, "description", 400) ?? Sku;
        Quantity = item.Quantity;
        UnitPrice = item.UnitPrice;
        Discount = item.Discount;
        Gross = Round(Quantity * UnitPrice);
        Amount = Round(Quantity * UnitPrice * (1 - Discount));
    }

    private OrderLine()
    {
    }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>The line's place in the order, from 1.</summary>
    public int LineNo { get; private set; }

    /// <summary>The product's stock keeping unit.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>What it is.</summary>
    public string Description { get; private set; } = "";

    /// <summary>How much of it.</summary>
    public decimal Quantity { get; private set; }

    /// <summary>The price of one, before the discount.</summary>
    public decimal UnitPrice { get; private set; }

    /// <summary>The fraction of the price that is let off: 0.25 for a quarter.</summary>
    public decimal Discount { get; private set; }

    /// <summary>Quantity times price.</summary>
    public decimal Gross { get; private set; }

    /// <summary>Quantity times price, less the discount.</summary>
    public decimal Amount { get; private set; }

    /// <summary>How much of it has arrived.</summary>
    public decimal DeliveredQuantity { get; private set; }

    internal bool IsDelivered => DeliveredQuantity >= Quantity;

    internal void Deliver(decimal quantity)
    {
        Sdk.Rules.Check(
            new QuantityMustBePositive(LineNo, quantity),
            new DeliveryMustNotExceedOrder(LineNo, DeliveredQuantity + quantity, Quantity));
        DeliveredQuantity += quantity;
    }

    internal void DeliverRest() => DeliveredQuantity = Quantity;

    private static decimal Round(decimal amount) => decimal.Round(amount, Decimals, MidpointRounding.AwayFromZero);
}
