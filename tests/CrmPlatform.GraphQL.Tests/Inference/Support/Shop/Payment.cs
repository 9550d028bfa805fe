using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

/// <summary>Money that came in.</summary>
public sealed class Payment : Entity
{
    private Payment()
    {
    }

    public Payment(Guid customerId, Guid? orderId, decimal? amount, string currency, DateTime paidAt)
    {
        (CustomerId, OrderId, Amount, Currency, PaidAt) = (customerId, orderId, amount, currency, paidAt);
        Fee = new Money((amount ?? 0) / 100, currency);
    }

    public Guid CustomerId { get; private set; }

    public Guid? OrderId { get; private set; }

    public decimal? Amount { get; private set; }

    public string Currency { get; private set; } = "";

    public DateTime PaidAt { get; private set; }

    public DateOnly? BookedOn { get; init; }

    public int Attempts { get; init; }

    public string? Note { get; init; }

    public bool IsRefund { get; init; }

    public PaymentMethod Method { get; init; }

    public Money Fee { get; private set; }
}
