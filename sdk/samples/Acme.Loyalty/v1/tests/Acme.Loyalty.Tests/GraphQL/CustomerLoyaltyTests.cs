using Acme.Loyalty.Tests.Support;

namespace Acme.Loyalty.Tests.GraphQL;

public sealed class CustomerLoyaltyTests(LoyaltyHost host) : IClassFixture<LoyaltyHost>
{
    [Fact]
    public async Task Loyalty_OfAPageOfCustomers_IsOneStatement()
    {
        var tenant = await host.TenantAsync();
        var shop = new Shop(tenant);
        await shop.OrderAsync(await shop.CustomerAsync("Globex"), 10);
        await shop.OrderAsync(await shop.CustomerAsync("Initech"), 20);
        await shop.CustomerAsync("Umbrella");
        await tenant.QueryAsync("{ customers { nodes { name } } }");
        var without = tenant.StatementCount;

        var answer = await tenant.QueryAsync("{ customers(order: [{ name: ASC }]) { nodes { name loyalty { points } } } }");

        Assert.Equal("""{"data":{"customers":{"nodes":[{"name":"Globex","loyalty":{"points":10}},{"name":"Initech","loyalty":{"points":20}},{"name":"Umbrella","loyalty":null}]}}}""", answer);
        Assert.Equal(without + 1, tenant.StatementCount);
    }
}
