using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class CustomerQueryTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task Customers_FilterSortAndPage_AnswersPageByPage()
    {
        var tenant = await host.TenantAsync();
        foreach (var name in new[] { "Delta", "Alpha", "Charlie", "Bravo" })
        {
            await Given.CustomerAsync(tenant, name, new { country = "DE" });
        }

        await Given.CustomerAsync(tenant, "Austrian", new { country = "AT" });
        const string query =
            """
            query($after: String) {
              customers(first: 3, after: $after, where: { country: { eq: "DE" } }, order: [{ name: ASC }, { id: ASC }]) {
                totalCount pageInfo { hasNextPage endCursor } nodes { name }
              }
            }
            """;

        var first = (await tenant.AskAsync(query, null)).GetProperty("customers");
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = (await tenant.AskAsync(query, new { after })).GetProperty("customers");

        Assert.Equal((4, true), (first.GetProperty("totalCount").GetInt32(), first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        Assert.Equal("""[{"name":"Alpha"},{"name":"Bravo"},{"name":"Charlie"}]""", first.GetProperty("nodes").GetRawText());
        Assert.False(second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        Assert.Equal("""[{"name":"Delta"}]""", second.GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task Customers_WithListsBelow_RunsOneStatementForEachList()
    {
        var tenant = await host.TenantAsync();
        await GivenCustomersWithTalksAsync(tenant, 2);
        var ofTwo = await StatementsAsync(tenant);
        await GivenCustomersWithTalksAsync(tenant, 8);

        var ofTen = await StatementsAsync(tenant);

        Assert.Equal(ofTwo, ofTen);
        Assert.Equal(5, ofTen);
    }

    [Fact]
    public async Task Customer_Unknown_IsNull()
    {
        var tenant = await host.TenantAsync();
        var id = CrmPlatform.Sdk.GraphQL.NodeId.Encode("Customer", Guid.CreateVersion7());

        Assert.Equal("""{"data":{"customer":null}}""", await tenant.QueryAsync("query($id: ID!) { customer(id: $id) { name } }", new { id }));
    }

    [Fact]
    public async Task Node_Customer_IsFound()
    {
        var tenant = await host.TenantAsync();
        var id = await Given.CustomerAsync(tenant, "Acme");

        Assert.Equal(
            """{"data":{"node":{"__typename":"Customer","name":"Acme"}}}""",
            await tenant.QueryAsync("query($id: ID!) { node(id: $id) { __typename ... on Customer { name } } }", new { id }));
    }

    private static async Task<int> StatementsAsync(TestTenant tenant)
    {
        await tenant.AskAsync(
            "{ customers(first: 50) { nodes { name primaryContact { name isPrimary } communications(first: 2) { nodes { subject } } contactPoints { nodes { value } } } } }", null);
        return tenant.StatementCount;
    }

    private static async Task GivenCustomersWithTalksAsync(TestTenant tenant, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var customer = await Given.CustomerAsync(tenant, $"Customer {i}", new { email = $"c{i}@example.com" });
            await Given.ContactAsync(tenant, customer, "Ann");
            await tenant.AskAsync(
                """mutation($customer: ID!) { logCommunication(input: { customerId: $customer, channel: PHONE, direction: INBOUND, subject: "Call" }) { errors { code } } }""",
                new { customer });
        }
    }
}
