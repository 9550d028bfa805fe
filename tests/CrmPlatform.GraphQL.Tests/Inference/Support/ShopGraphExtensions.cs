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

    public static string GlobalId(this Customer customer) => NodeId.Encode("Customer", customer.Id);

    // Ids of one millisecond have no order among each other, so each gets its own.
    private static Guid NextId() => Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddYears(50).AddSeconds(Interlocked.Increment(ref _made)));
}
