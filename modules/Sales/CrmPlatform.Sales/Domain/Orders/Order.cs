using CrmPlatform.Sales.Domain.Rules;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.Sales.Domain.Orders;

/// <summary>What a customer orders.</summary>
public sealed class Order : Entity
{
    private readonly List<OrderLine> _lines = [];

    /// <summary>Creates a draft.</summary>
    /// <param name="number">Its number, which no other order has; null makes one.</param>
    /// <param name="terms">Under what terms it is placed.</param>
    public Order(string? number, OrderTerms terms)
    {
        Number = Text.Clean(number, "number", 60) ?? RecordNumber.Of("S", Id);
        Revise(terms);
    }

    private Order()
    {
    }

    /// <summary>The order's number; no other order has it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The channel that it came by.</summary>
    public Guid? ChannelId { get; private set; }

    /// <summary>Where the order stands.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>When it was placed, in UTC.</summary>
    public DateTime OrderedAt { get; private set; }

    /// <summary>When it became binding, in UTC.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>When it was sent, in UTC.</summary>
    public DateTime? ShippedAt { get; private set; }

    /// <summary>When the last of it arrived, in UTC.</summary>
    public DateTime? DeliveredAt { get; private set; }

    /// <summary>When the invoice was written, in UTC.</summary>
    public DateTime? InvoicedAt { get; private set; }

    /// <summary>When it was done, in UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>When it was called off, in UTC.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>Why it was called off.</summary>
    [Personal(PersonalCategory.Content)]
    public string? CancelReason { get; private set; }

    /// <summary>The currency of all its amounts, as in ISO 4217.</summary>
    public string Currency { get; private set; } = Currencies.Default;

    /// <summary>What bringing it costs.</summary>
    public decimal Freight { get; private set; }

    /// <summary>The sum of its lines before discounts.</summary>
    public decimal Gross { get; private set; }

    /// <summary>The sum of its lines, without freight.</summary>
    public decimal Total { get; private set; }

    /// <summary>What it orders.</summary>
    public IReadOnlyList<OrderLine> Lines => _lines;

    /// <summary>Changes the terms of a draft.</summary>
    public void Revise(OrderTerms terms)
    {
        Sdk.Rules.Check(new OrderMustBeDraft(Status), new AmountMustNotBeNegative("freight", terms.Freight));
        CustomerId = terms.CustomerId;
        ChannelId = terms.ChannelId;
        OrderedAt = terms.OrderedAt;
        Freight = terms.Freight;
        Currency = Currencies.Of(terms.Currency);
    }

    /// <summary>Adds a line to a draft.</summary>
    public OrderLine AddLine(OrderItem item)
    {
        Sdk.Rules.Check(new OrderMustBeDraft(Status));
        var line = new OrderLine(Id, _lines.Select(l => l.LineNo).DefaultIfEmpty().Max() + 1, item);
        _lines.Add(line);
        Gross += line.Gross;
        Total += line.Amount;
        return line;
    }

    /// <summary>Takes a line out of a draft; the other lines keep their numbers.</summary>
    public void RemoveLine(int lineNo)
    {
        Sdk.Rules.Check(new OrderMustBeDraft(Status));
        var line = Line(lineNo);
        _lines.Remove(line);
        Gross -= line.Gross;
        Total -= line.Amount;
    }

    /// <summary>Makes the order binding.</summary>
    public void Confirm(DateTime at)
    {
        Check(OrderStatus.Confirmed, "confirmedAt", at);
        Sdk.Rules.Check(new OrderMustHaveLines(_lines.Count));
        (Status, ConfirmedAt) = (OrderStatus.Confirmed, at);
    }

    /// <summary>Sends the order.</summary>
    public void Ship(DateTime at)
    {
        Check(OrderStatus.InFulfilment, "shippedAt", at);
        (Status, ShippedAt) = (OrderStatus.InFulfilment, at);
    }

    /// <summary>Notes what has arrived.</summary>
    /// <param name="at">When, in UTC.</param>
    /// <param name="deliveries">How much of which lines; empty for all that is missing.</param>
    public void Deliver(DateTime at, IReadOnlyList<LineDelivery> deliveries)
    {
        Check(OrderStatus.Delivered, "deliveredAt", at);
        if (deliveries.Count == 0)
        {
            _lines.ForEach(l => l.DeliverRest());
        }

        foreach (var delivery in deliveries)
        {
            Line(delivery.LineNo).Deliver(delivery.Quantity);
        }

        Status = _lines.TrueForAll(l => l.IsDelivered) ? OrderStatus.Delivered : OrderStatus.PartiallyDelivered;
        DeliveredAt = Status == OrderStatus.Delivered ? at : null;
    }

    /// <summary>Notes that the invoice is written.</summary>
    public void Invoice(DateTime at)
    {
        Check(OrderStatus.Invoiced, "invoicedAt", at);
        (Status, InvoicedAt) = (OrderStatus.Invoiced, at);
    }

    /// <summary>Notes that the order is paid for and done.</summary>
    public void Close(DateTime at)
    {
        Check(OrderStatus.Closed, "closedAt", at);
        (Status, ClosedAt) = (OrderStatus.Closed, at);
    }

    /// <summary>Calls the order off, before anything has arrived.</summary>
    public void Cancel(DateTime at, string? reason)
    {
        Check(OrderStatus.Cancelled, "cancelledAt", at);
        (Status, CancelledAt, CancelReason) = (OrderStatus.Cancelled, at, Text.Clean(reason, "reason", 400));
    }

    private void Check(OrderStatus next, string field, DateTime at)
    {
        OrderSteps.Machine.Check(Status, next);
        Sdk.Rules.Check(new StepMustNotPrecedeOrder(field, OrderedAt, at));
    }

    private OrderLine Line(int lineNo) =>
        _lines.Find(l => l.LineNo == lineNo)
        ?? throw new InvalidInputException("lineNo", $"The order '{Number}' has no line {lineNo}. Its lines are: {string.Join(", ", _lines.Select(l => l.LineNo).Order())}.");
}
