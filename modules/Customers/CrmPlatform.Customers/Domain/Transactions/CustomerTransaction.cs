using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Transactions;

/// <summary>A purchase of a customer, or a line of one: what, when, for how much.</summary>
public sealed class CustomerTransaction : Entity, IOfCustomer
{
    /// <summary>Records a purchase.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="details">What was bought, and when.</param>
    public CustomerTransaction(Guid customerId, TransactionDetails details)
    {
        var currency = details.Currency.Trim().ToUpperInvariant();
        Sdk.Rules.Check(new CurrencyMustBeACode(currency));
        Sdk.Rules.Check(new AmountMustFit(details.Amount));
        CustomerId = customerId;
        Reference = Text.Clean(details.Reference, "reference", 100);
        Amount = details.Amount;
        Currency = currency;
        OccurredAt = details.OccurredAt;
        Channel = Text.Clean(details.Channel, "channel", 100);
        OrderId = details.OrderId;
    }

    private CustomerTransaction()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The number of the order or invoice; all lines of one purchase have the same.</summary>
    public string? Reference { get; private set; }

    /// <summary>The amount; below zero for what was given back.</summary>
    public decimal Amount { get; private set; }

    /// <summary>The amount's currency, as an ISO 4217 code.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>When it was bought, in UTC.</summary>
    public DateTime OccurredAt { get; private set; }

    /// <summary>The way by which it was sold.</summary>
    public string? Channel { get; private set; }

    /// <summary>The order of another module that it was made of.</summary>
    public Guid? OrderId { get; private set; }
}
