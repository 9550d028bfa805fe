using CrmPlatform.GraphQL.Tests.Inference.Support.Shop;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Support;

/// <summary>Fills the shop.</summary>
internal static class ShopGraphExtensions
{
    private static int _made;

    /// <summary>Adds a customer with orders; every third order has no due day.</summary>
    public static Customer AddCustomer(this ShopGraph graph, string name, int orders, string? city = null, CustomerTier tier = CustomerTier.Standard)
    {
        var customer = new Customer(name, city, tier) { Id = NextId() };
        graph.Add(customer);
        for (var i = 0; i < orders; i++)
        {
            var order = new Order(customer.Id, i, 10 * i, i % 3 == 0 ? null : new DateOnly(2026, 1, 1 + i)) { Id = NextId() };
            graph.Add(order, new OrderLine(order.Id, $"{name}-{i}"));
        }

        return customer;
    }

    /// <summary>Adds two customers, and payments in two currencies around the turn of a year, one without an amount.</summary>
    public static (Customer Anna, Customer Bert) AddPayments(this ShopGraph graph)
    {
        var anna = graph.AddCustomer("Anna", orders: 0);
        var bert = graph.AddCustomer("Bert", orders: 0);
        Order[] orders = [new(anna.Id, 1, 10, null) { Id = NextId() }, new(anna.Id, 2, 20, null) { Id = NextId() }];
        graph.Add(orders);
        graph.Add(
            new Payment(anna.Id, orders[0].Id, 0.1m, "EUR", Utc("2025-12-29T23:59:59")) { Attempts = 1, Note = "first", BookedOn = new(2025, 12, 31), Id = NextId() },
            new Payment(anna.Id, orders[1].Id, 20.2m, "EUR", Utc("2025-12-31T12:00:00")) { Attempts = 2, Note = "x", BookedOn = new(2026, 1, 1), Id = NextId() },
            new Payment(anna.Id, null, 7, "USD", Utc("2026-01-01T00:00:00")) { Attempts = 9, Method = PaymentMethod.Cash, Id = NextId() },
            new Payment(bert.Id, orders[1].Id, 10, "EUR", Utc("2026-01-04T23:00:00")) { Attempts = 3, Method = PaymentMethod.Card, BookedOn = new(2026, 4, 1), Id = NextId() },
            new Payment(bert.Id, null, null, "EUR", Utc("2026-03-31T00:00:00")) { Attempts = 4, Note = "x", IsRefund = true, Id = NextId() });
        return (anna, bert);
    }

    public static string GlobalId(this Customer customer) => NodeId.Encode("Customer", customer.Id);

    private static DateTime Utc(string text) => DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);

    // Ids of one millisecond have no order among each other, so each gets its own.
    private static Guid NextId() => Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddYears(50).AddSeconds(Interlocked.Increment(ref _made)));
}
