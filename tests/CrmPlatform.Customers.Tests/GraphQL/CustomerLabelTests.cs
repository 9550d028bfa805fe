using CrmPlatform.Customers.Tests.Support;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class CustomerLabelTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    [Fact]
    public async Task AddCustomerTags_TwiceInOtherLetters_AreThereOnceAndFound()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");
        await Given.CustomerAsync(tenant, "Other");

        await Do.MutationAsync(tenant, "addCustomerTags", "customer { id }", new { customerId, tags = new[] { "VIP", " fair " } });
        await Do.MutationAsync(tenant, "addCustomerTags", "customer { id }", new { customerId, tags = new[] { "vip", "Green" } });
        await Do.MutationAsync(tenant, "removeCustomerTags", "customer { id }", new { customerId, tags = new[] { "FAIR", "unknown" } });

        Assert.Equal(
            """{"data":{"customers":{"nodes":[{"name":"Acme","tags":{"nodes":[{"name":"green"},{"name":"vip"}]}}]}}}""",
            await tenant.QueryAsync("""{ customers(where: { tags: { some: { name: { eq: "vip" } } } }) { nodes { name tags { nodes { name } } } } }"""));
    }

    [Fact]
    public async Task AddCustomerTeams_ThenRemoveOne_LeavesTheOther()
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");

        await Do.MutationAsync(tenant, "addCustomerTeams", "customer { id }", new { customerId, teams = new[] { "north", "key-accounts" } });
        var left = await Do.MutationAsync(tenant, "removeCustomerTeams", "customer { teams { nodes { name } } }", new { customerId, teams = new[] { "north" } });

        Assert.Equal("""{"teams":{"nodes":[{"name":"key-accounts"}]}}""", left.GetProperty("customer").GetRawText());
    }

    [Theory]
    [InlineData("addCustomerTags", "tags", "A tag is empty. Give each one a word.")]
    [InlineData("removeCustomerTags", "tags", "A tag is empty. Give each one a word.")]
    [InlineData("addCustomerTeams", "teams", "A team has no name. Name each one.")]
    [InlineData("removeCustomerTeams", "teams", "A team has no name. Name each one.")]
    public async Task Mutation_BadInput_SaysWhatIsWrong(string mutation, string list, string message)
    {
        var tenant = await host.TenantAsync();
        var customerId = await Given.CustomerAsync(tenant, "Acme");

        Assert.Equal($"INVALID_INPUT {message}", await Do.RefusedAsync(tenant, mutation, new Dictionary<string, object> { ["customerId"] = customerId, [list] = new[] { " " } }));
        Assert.StartsWith(
            "CUSTOMERS_CUSTOMER_ARCHIVED ",
            await Do.RefusedAsync(tenant, mutation, new Dictionary<string, object> { ["customerId"] = await Given.ArchivedAsync(tenant), [list] = new[] { "x" } }),
            StringComparison.Ordinal);
    }
}
