using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Tests.Inference.Support.Shop;

public sealed class Order : Entity
{
    private Order()
    {
    }

    public Order(Guid customerId, int number, decimal amount, DateOnly? due) =>
        (CustomerId, Number, Amount, Due, Price) = (customerId, number, amount, due, new Money(amount, "EUR"));

    public Guid CustomerId { get; private set; }

    public int Number { get; private set; }

    public decimal Amount { get; private set; }

    public DateOnly? Due { get; private set; }

    public bool IsPaid { get; private set; }

    public Money Price { get; private set; }

    public void Pay() => IsPaid = true;
}
