using CrmPlatform.Sales.Tests.Support;

namespace CrmPlatform.Sales.Tests.Events;

/// <summary>What Customers makes of the events of orders.</summary>
public sealed class OrderPurchasesTests(SalesHost host) : IClassFixture<SalesHost>
{
    private const string Purchases = "query($id: ID!) { customer(id: $id) { totalOrder totalAmount { amount currency } transactions { nodes { reference channel amount } } } }";

    [Fact]
    public async Task ConfirmOrder_BecomesAPurchaseOfTheCustomer_AndIsNoneAnyMoreWhenCancelled()
    {
        var tenant = await host.TenantAsync();
        var customer = await Given.CustomerAsync(tenant, "Acme");
        var order = await Given.OrderAsync(tenant, new { customerId = customer, number = "1", currency = "EUR", lines = new[] { Given.Line } });
        await tenant.DrainEventsAsync();
        var before = Decimals.Shortest(await tenant.QueryAsync(Purchases, new { id = customer }));

        await tenant.AskAsync("mutation($id: ID!) { confirmOrder(input: { id: $id }) { errors { code } } }", new { id = order });
        await tenant.DrainEventsAsync();
        var confirmed = Decimals.Shortest(await tenant.QueryAsync(Purchases, new { id = customer }));
        await tenant.AskAsync("mutation($id: ID!) { cancelOrder(input: { id: $id }) { errors { code } } }", new { id = order });
        await tenant.DrainEventsAsync();

        Assert.Equal("""{"data":{"customer":{"totalOrder":0,"totalAmount":[],"transactions":{"nodes":[]}}}}""", before);
        Assert.Equal("""{"data":{"customer":{"totalOrder":1,"totalAmount":[{"amount":90,"currency":"EUR"}],"transactions":{"nodes":[{"reference":"1","channel":"crm.sales","amount":90}]}}}}""", confirmed);
        Assert.Equal(before, Decimals.Shortest(await tenant.QueryAsync(Purchases, new { id = customer })));
    }
}
