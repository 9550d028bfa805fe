using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sales.Tests.Support;

namespace CrmPlatform.Sales.Tests.Domain;

public sealed class OrderTests
{
    [Theory]
    [InlineData("12", "14", "0", "168", "168")]
    [InlineData("15", "16.8", "0.15", "214.2", "252")]
    [InlineData("3", "0.3333", "0.5", "0.5000", "0.9999")]
    [InlineData("1.5", "0.0001", "0", "0.0002", "0.0002")]
    [InlineData("10", "9.99", "1", "0", "99.9")]
    public void AddLine_WithDiscount_AddsUpExactly(string quantity, string price, string discount, string net, string gross)
    {
        var order = Some.Order(Some.Item(Number(quantity), Number(price), Number(discount)), Some.Item(1, 1, 0));

        Assert.Equal((Number(net) + 1, Number(gross) + 1), (order.Total, order.Gross));
        Assert.Equal([1, 2], order.Lines.Select(l => l.LineNo));
    }

    [Fact]
    public void AddLine_QuantityNotPositive_IsRefused() =>
        Assert.Equal("SALES_QUANTITY_NOT_POSITIVE The quantity of line 1 is 0. Give more than zero.", Broken.By(() => Some.Order(Some.Item(quantity: 0))));

    [Fact]
    public void AddLine_PriceNegative_IsRefused() =>
        Assert.Equal("SALES_NEGATIVE_AMOUNT 'unitPrice' is -0.01. Give zero or more.", Broken.By(() => Some.Order(Some.Item(unitPrice: -0.01m))));

    [Theory]
    [InlineData("-0.1")]
    [InlineData("25")]
    public void AddLine_DiscountNoFraction_IsRefused(string discount) => Assert.Equal(
        $"SALES_DISCOUNT_NO_FRACTION The discount of line 1 is {discount}. Give a fraction from 0 to 1: a quarter off is 0.25.",
        Broken.By(() => Some.Order(Some.Item(discount: Number(discount)))));

    [Fact]
    public void RemoveLine_OfSeveral_KeepsTheOthersNumbersAndSums()
    {
        var order = Some.Order(Some.Item(unitPrice: 1), Some.Item(unitPrice: 2, discount: 0.5m), Some.Item(unitPrice: 4));

        order.RemoveLine(2);
        order.AddLine(Some.Item(unitPrice: 8));

        Assert.Equal([1, 3, 4], order.Lines.Select(l => l.LineNo));
        Assert.Equal((13m, 13m), (order.Total, order.Gross));
    }

    [Fact]
    public void RemoveLine_Unknown_NamesTheLinesThatAre()
    {
        var order = new Order("10248", new OrderTerms(Guid.CreateVersion7(), Some.Noon));
        order.AddLine(Some.Item());
        order.AddLine(Some.Item());

        Assert.Equal("INVALID_INPUT The order '10248' has no line 7. Its lines are: 1, 2.", Broken.By(() => order.RemoveLine(7)));
    }

    [Fact]
    public void AddLine_Confirmed_IsRefused()
    {
        var order = Some.Order(Some.Item());
        order.Confirm(Some.Noon);

        const string error = "SALES_ORDER_NOT_DRAFT The order is 'CONFIRMED'. Only a draft can be changed: cancel it and create another one.";
        Assert.Equal(error, Broken.By(() => order.AddLine(Some.Item())));
        Assert.Equal(error, Broken.By(() => order.RemoveLine(1)));
    }

    [Fact]
    public void Confirm_WithoutLines_IsRefused() => Assert.Equal(
        "SALES_ORDER_WITHOUT_LINES The order has no lines. Add a line before you confirm it.",
        Broken.By(() => Some.Order().Confirm(Some.Noon)));

    [Fact]
    public void Ship_BeforeItWasPlaced_IsRefused()
    {
        var order = Some.Order(Some.Item());
        order.Confirm(Some.Noon);

        Assert.Equal(
            "SALES_STEP_BEFORE_ORDER 'shippedAt' is 2026-03-01T11:59:59, before the order was placed at 2026-03-01T12:00:00. Correct one of the two.",
            Broken.By(() => order.Ship(Some.Noon.AddSeconds(-1))));
    }

    [Fact]
    public void Steps_FromDraftToClosed_AreTakenAndDated()
    {
        var order = Some.Order(Some.Item());

        order.Confirm(Some.Noon.AddHours(1));
        order.Ship(Some.Noon.AddHours(2));
        order.Deliver(Some.Noon.AddHours(3), []);
        order.Invoice(Some.Noon.AddHours(4));
        order.Close(Some.Noon.AddHours(5));

        Assert.Equal(OrderStatus.Closed, order.Status);
        Assert.Equal(
            [1, 2, 3, 4, 5],
            new[] { order.ConfirmedAt, order.ShippedAt, order.DeliveredAt, order.InvoicedAt, order.ClosedAt }.Select(t => (t - Some.Noon)!.Value.TotalHours));
    }

    [Fact]
    public void Deliver_InParts_IsDeliveredWithTheLast()
    {
        var order = Shipped(Some.Item(quantity: 5), Some.Item(quantity: 1));

        order.Deliver(Some.Noon, [new LineDelivery(1, 2)]);
        var afterFirst = (order.Status, order.DeliveredAt);
        order.Deliver(Some.Noon.AddDays(1), [new LineDelivery(1, 3), new LineDelivery(2, 1)]);

        Assert.Equal((OrderStatus.PartiallyDelivered, null), afterFirst);
        Assert.Equal((OrderStatus.Delivered, Some.Noon.AddDays(1)), (order.Status, order.DeliveredAt));
    }

    [Fact]
    public void Deliver_MoreThanOrdered_IsRefused()
    {
        var order = Shipped(Some.Item(quantity: 5));
        order.Deliver(Some.Noon, [new LineDelivery(1, 2)]);

        Assert.Equal(
            "SALES_DELIVERED_TOO_MUCH With this delivery 6 of line 1 would be delivered, 5 are ordered. Deliver less.",
            Broken.By(() => order.Deliver(Some.Noon, [new LineDelivery(1, 4)])));
    }

    [Fact]
    public void Cancel_BeforeAnyDelivery_IsTaken()
    {
        var order = Shipped(Some.Item());

        order.Cancel(Some.Noon, "Changed his mind");

        Assert.Equal((OrderStatus.Cancelled, "Changed his mind"), (order.Status, order.CancelReason));
    }

    [Fact]
    public void Cancel_PartiallyDelivered_IsRefused()
    {
        var order = Shipped(Some.Item(quantity: 2));
        order.Deliver(Some.Noon, [new LineDelivery(1, 1)]);

        Assert.Equal(
            "INVALID_TRANSITION The 'Order' is 'PARTIALLY_DELIVERED' and cannot become 'CANCELLED'. Allowed next: PARTIALLY_DELIVERED, DELIVERED.",
            Broken.By(() => order.Cancel(Some.Noon, null)));
    }

    [Theory]
    [InlineData(OrderStatus.Draft, OrderStatus.Confirmed, OrderStatus.Cancelled)]
    [InlineData(OrderStatus.Confirmed, OrderStatus.InFulfilment, OrderStatus.Cancelled)]
    [InlineData(OrderStatus.InFulfilment, OrderStatus.PartiallyDelivered, OrderStatus.Delivered, OrderStatus.Cancelled)]
    [InlineData(OrderStatus.PartiallyDelivered, OrderStatus.PartiallyDelivered, OrderStatus.Delivered)]
    [InlineData(OrderStatus.Delivered, OrderStatus.Invoiced)]
    [InlineData(OrderStatus.Invoiced, OrderStatus.Closed)]
    [InlineData(OrderStatus.Closed)]
    [InlineData(OrderStatus.Cancelled)]
    public void Steps_FromEachState_AreTheseAndNoOthers(OrderStatus from, params OrderStatus[] next) =>
        Assert.Equal(next, OrderSteps.Machine.After(from));

    private static Order Shipped(params OrderItem[] items)
    {
        var order = Some.Order(items);
        order.Confirm(Some.Noon);
        order.Ship(Some.Noon);
        return order;
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
