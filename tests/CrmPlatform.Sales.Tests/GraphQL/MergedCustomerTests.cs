using CrmPlatform.Sales.Tests.Support;
using CrmPlatform.Sdk.Testing;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Sales.Tests.GraphQL;

/// <summary>Sales says in its tables whose orders and opportunities are, and they follow a merge of customers.</summary>
public sealed class MergedCustomerTests
{
    private const string Orders =
        "query($one: ID!, $other: ID!) { one: node(id: $one) { ... on Customer { ...sales } } other: node(id: $other) { ... on Customer { ...sales } } } fragment sales on Customer { orders { totalCount } opportunities { totalCount } }";

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task MergeCustomers_WithSales_TakesThemAlongAndBack(string provider)
    {
        await using var host = await CrmTestHost.StartAsync(new CrmTestHostOptions
        {
            Modules = ["crm.customers", "crm.sales"],
            Provider = provider,
            ConnectionString = provider == "postgresql" ? PostgreSqlServer.Shared.ConnectionString : null,
            Tenants = [],
        });
        var tenant = await host.AddTenantAsync();
        var (one, other) = (await Given.CustomerAsync(tenant, "Acme"), await Given.CustomerAsync(tenant, "ACME"));
        await Given.OrderAsync(tenant, new { customerId = one, orderedAt = "2026-01-01T00:00:00Z", lines = new[] { Given.Line } });
        await Given.OrderAsync(tenant, new { customerId = other, orderedAt = "2026-02-01T00:00:00Z", lines = new[] { Given.Line } });
        await Given.OpportunityAsync(tenant, new { customerId = other, title = "Pumps", amount = 7 });

        await tenant.AskAsync(
            "mutation($one: ID!, $other: ID!) { mergeCustomers(input: { survivorId: $one, mergedId: $other }) { mergeRecord { state } errors { message } } }", new { one, other });
        var after = await tenant.QueryAsync(Orders, new { one, other });
        await tenant.AskAsync("mutation($other: ID!) { undoMerge(input: { mergedId: $other }) { errors { message } } }", new { other });

        Assert.Equal("""{"data":{"one":{"orders":{"totalCount":2},"opportunities":{"totalCount":1}},"other":{"orders":{"totalCount":0},"opportunities":{"totalCount":0}}}}""", after);
        Assert.Equal(
            """{"data":{"one":{"orders":{"totalCount":1},"opportunities":{"totalCount":0}},"other":{"orders":{"totalCount":1},"opportunities":{"totalCount":1}}}}""",
            await tenant.QueryAsync(Orders, new { one, other }));
    }
}
