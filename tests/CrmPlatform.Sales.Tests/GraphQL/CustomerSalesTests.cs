using CrmPlatform.Sales.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Sales.Tests.GraphQL;

public sealed class CustomerSalesTests(SalesHost host) : IClassFixture<SalesHost>
{
    [Fact]
    public async Task Customer_WithSales_HasOrdersAndOpenOpportunities()
    {
        var tenant = await host.TenantAsync();
        var id = await GivenCustomerWithSalesAsync(tenant, "Acme");
        await GivenCustomerWithSalesAsync(tenant, "Other");

        var answer = await tenant.QueryAsync(
            """
            query($id: ID!) {
              customer(id: $id) {
                name
                orders(first: 10) { totalCount nodes { orderedAt status total lines { lineNo sku amount } } }
                opportunities(where: { status: { eq: OPEN } }) { nodes { title amount probability stage { name } } }
              }
            }
            """,
            new { id });

        Assert.Equal(
            """{"data":{"customer":{"name":"Acme","orders":{"totalCount":2,"nodes":[{"orderedAt":"2026-02-01T00:00:00Z","status":"DRAFT","total":90,"lines":[{"lineNo":1,"sku":"SKU-1","amount":90}]},{"orderedAt":"2026-01-01T00:00:00Z","status":"DRAFT","total":180,"lines":[{"lineNo":1,"sku":"SKU-1","amount":90},{"lineNo":2,"sku":"SKU-1","amount":90}]}]},"opportunities":{"nodes":[{"title":"Pumps","amount":7,"probability":10,"stage":{"name":"Prospecting"}}]}}}}""",
            Decimals.Shortest(answer));
    }

    [Fact]
    public async Task Customers_WithSales_RunOneStatementForEachLevel()
    {
        var tenant = await host.TenantAsync();
        await GivenCustomerWithSalesAsync(tenant, "Acme");
        var ofOne = await StatementsAsync(tenant);
        for (var i = 0; i < 5; i++)
        {
            await GivenCustomerWithSalesAsync(tenant, $"Customer {i}");
        }

        var ofSix = await StatementsAsync(tenant);

        Assert.Equal(ofOne, ofSix);
        Assert.Equal(5, ofSix);
    }

    [Fact]
    public async Task Opportunities_FilteredByCustomer_AreThoseOfTheCustomer()
    {
        var tenant = await host.TenantAsync();
        var id = await GivenCustomerWithSalesAsync(tenant, "Acme");
        await GivenCustomerWithSalesAsync(tenant, "Other");

        var answer = await tenant.QueryAsync(
            "query($id: ID!) { opportunities(where: { customer: { id: { eq: $id } } }, order: [{ title: ASC }]) { nodes { title customer { name } } } }", new { id });

        Assert.Equal(
            """{"data":{"opportunities":{"nodes":[{"title":"Gone","customer":{"name":"Acme"}},{"title":"Pumps","customer":{"name":"Acme"}}]}}}""", answer);
    }

    private static async Task<int> StatementsAsync(TestTenant tenant)
    {
        await tenant.AskAsync("{ customers(first: 50) { nodes { name orders(first: 5) { nodes { number lines { sku } } } opportunities { nodes { title stage { name } } } } } }", null);
        return tenant.StatementCount;
    }

    private static async Task<string> GivenCustomerWithSalesAsync(TestTenant tenant, string name)
    {
        var customerId = await Given.CustomerAsync(tenant, name);
        await Given.OrderAsync(tenant, new { customerId, orderedAt = "2026-01-01T00:00:00Z", lines = new[] { Given.Line, Given.Line } });
        await Given.OrderAsync(tenant, new { customerId, orderedAt = "2026-02-01T00:00:00Z", lines = new[] { Given.Line } });
        await Given.OpportunityAsync(tenant, new { customerId, title = "Pumps", amount = 7 });
        await Given.OpportunityAsync(tenant, new { customerId, title = "Gone", stage = "Lost", lostReason = "Price" });
        return customerId;
    }
}
