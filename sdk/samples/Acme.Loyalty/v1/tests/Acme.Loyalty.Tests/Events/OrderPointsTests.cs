using Acme.Loyalty.Tests.Support;

namespace Acme.Loyalty.Tests.Events;

public sealed class OrderPointsTests(LoyaltyHost host) : IClassFixture<LoyaltyHost>
{
    [Fact]
    public async Task Confirm_Order_GivesItsPointsOnce()
    {
        var tenant = await host.TenantAsync();
        var shop = new Shop(tenant);

        await shop.OrderAsync(await shop.CustomerAsync("Globex"), 120.90m);
        await tenant.DrainEventsAsync();

        Assert.Equal(
            """{"data":{"loyaltyAccounts":{"nodes":[{"points":120,"customer":{"name":"Globex"},"pointsEntries":{"nodes":[{"reason":"ORDER","points":120,"order":{"total":120.9}}]}}]}}}""",
            await tenant.QueryAsync("{ loyaltyAccounts { nodes { points customer { name } pointsEntries { nodes { reason points order { total } } } } } }"));
    }

    [Fact]
    public async Task Cancel_OrderWithPoints_TakesThemBack()
    {
        var shop = new Shop(await host.TenantAsync());
        var customer = await shop.CustomerAsync("Globex");
        await shop.OrderAsync(customer, 30);
        var order = await shop.OrderAsync(customer, 50);

        await shop.CancelAsync(order);

        Assert.Equal(30, await shop.PointsAsync(customer));
    }

    [Fact]
    public async Task Confirm_Order_StandsOnTheTimelineOfItsCustomer()
    {
        var tenant = await host.TenantAsync();
        var shop = new Shop(tenant);
        var customer = await shop.CustomerAsync("Globex");

        await shop.OrderAsync(customer, 30);

        var answer = await tenant.QueryAsync("query($customer: ID!) { customer(id: $customer) { timeline { nodes { title } } } }", new { customer });
        Assert.Contains("30 points: Order", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Confirm_Orders_GoByTheSettingsOfTheirTenants()
    {
        var (first, second) = (await host.TenantAsync(), await host.TenantAsync());
        await second.AskAsync("mutation { changeLoyaltySettings(input: { pointsPerUnit: 3 }) { errors { message } } }", null);
        var (one, two) = (new Shop(first), new Shop(second));
        var (globex, initech) = (await one.CustomerAsync("Globex"), await two.CustomerAsync("Initech"));

        await one.OrderAsync(globex, 10);
        await two.OrderAsync(initech, 10);

        Assert.Equal((10, 30), (await one.PointsAsync(globex), await two.PointsAsync(initech)));
    }
}
