using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class DuplicateTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Queue = "{ duplicates { nodes { rule score state members { customer { name } } } } }";

    [Fact]
    public async Task FindDuplicates_DefaultRule_PutsThoseThatAreAlikeIntoTheQueue()
    {
        var tenant = await host.TenantAsync();
        await GivenThreeAsync(tenant);

        var job = await FindAsync(tenant, null);

        Assert.Equal("""{"data":{"job":{"state":"SUCCEEDED","done":3,"message":"Rule 'Default' found 1 sets among 3 customers"}}}""", job);
        Assert.Equal(
            """{"data":{"duplicates":{"nodes":[{"state":"OPEN","members":[{"customer":{"name":"Müller GmbH"}},{"customer":{"name":"Mueller GmbH"}}]}]}}}""",
            await tenant.QueryAsync("{ duplicates { nodes { state members { customer { name } } } } }", null));
    }

    [Fact]
    public async Task FindDuplicates_OwnRule_GoesByIt()
    {
        var tenant = await host.TenantAsync();
        await GivenThreeAsync(tenant);
        var rule = await tenant.AskAsync(
            """mutation { createDuplicateRule(input: { name: "Same city", fields: [{ field: CITY, comparison: EXACT, weight: 1 }] }) { duplicateRule { id fields { field comparison weight } } errors { message } } }""", null);
        var ruleId = rule.GetProperty("createDuplicateRule").GetProperty("duplicateRule").GetProperty("id").GetString();

        await FindAsync(tenant, ruleId);

        Assert.Equal(
            """{"data":{"duplicates":{"nodes":[{"rule":"Same city","score":1,"state":"OPEN","members":[{"customer":{"name":"Müller GmbH"}},{"customer":{"name":"Mueller GmbH"}},{"customer":{"name":"Schmidt AG"}}]}]}}}""",
            await tenant.QueryAsync(Queue, null));
    }

    [Fact]
    public async Task DismissDuplicates_FoundAgain_AreNotPutToAnybody()
    {
        var tenant = await host.TenantAsync();
        await GivenThreeAsync(tenant);
        await FindAsync(tenant, null);
        var id = await FirstAsync(tenant);

        var answer = await tenant.QueryAsync("mutation($id: ID!) { dismissDuplicates(input: { id: $id }) { duplicateSet { state } errors { code } } }", new { id });
        await FindAsync(tenant, null);

        Assert.Equal("""{"data":{"dismissDuplicates":{"duplicateSet":{"state":"DISMISSED"},"errors":[]}}}""", answer);
        Assert.Equal("""{"data":{"duplicates":{"totalCount":0}}}""", await tenant.QueryAsync("{ duplicates(where: { state: { eq: OPEN } }) { totalCount } }", null));
        Assert.Contains(
            "INVALID_TRANSITION",
            await tenant.QueryAsync("mutation($id: ID!) { dismissDuplicates(input: { id: $id }) { errors { code } } }", new { id }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MergeCustomers_OfASet_ResolvesItAndUndoPutsItBack()
    {
        var tenant = await host.TenantAsync();
        var (one, other) = await GivenThreeAsync(tenant);
        await FindAsync(tenant, null);

        await tenant.AskAsync(
            "mutation($one: ID!, $other: ID!) { mergeCustomers(input: { survivorId: $one, mergedId: $other }) { mergeRecord { state } errors { message } } }", new { one, other });
        var after = await tenant.QueryAsync("{ duplicates { nodes { state } } }", null);
        await tenant.AskAsync("mutation($other: ID!) { undoMerge(input: { mergedId: $other }) { errors { message } } }", new { other });

        Assert.Equal("""{"data":{"duplicates":{"nodes":[{"state":"MERGED"}]}}}""", after);
        Assert.Equal("""{"data":{"duplicates":{"nodes":[{"state":"OPEN"}]}}}""", await tenant.QueryAsync("{ duplicates { nodes { state } } }", null));
    }

    [Theory]
    [InlineData("""name: "Empty", fields: []""", "The rule compares nothing. Name at least one field.")]
    [InlineData("""name: " ", fields: [{ field: NAME, comparison: FUZZY, weight: 1 }]""", "The rule has no name. Give one.")]
    [InlineData("""name: "None", fields: [{ field: NAME, comparison: FUZZY, weight: 0 }]""", "'weight' is 0. Give a number from 0.001 to 1000.")]
    [InlineData("""name: "High", threshold: 2, fields: [{ field: NAME, comparison: FUZZY, weight: 1 }]""", "'threshold' is 2. Give a number from 0.1 to 1.")]
    public async Task CreateDuplicateRule_ThatSaysNothing_IsRefused(string rule, string message)
    {
        var tenant = await host.TenantAsync();

        Assert.Contains(message, await tenant.QueryAsync($"mutation {{ createDuplicateRule(input: {{ {rule} }}) {{ errors {{ message }} }} }}", null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemoveDuplicateRule_Twice_IsNotFound()
    {
        var tenant = await host.TenantAsync();
        var rule = await tenant.AskAsync(
            """mutation { createDuplicateRule(input: { name: "Names", fields: [{ field: NAME, comparison: PHONETIC, weight: 1 }] }) { duplicateRule { id } } }""", null);
        var id = rule.GetProperty("createDuplicateRule").GetProperty("duplicateRule").GetProperty("id").GetString();
        const string remove = "mutation($id: ID!) { removeDuplicateRule(input: { id: $id }) { errors { code } } }";

        Assert.Contains("\"errors\":[]", await tenant.QueryAsync(remove, new { id }), StringComparison.Ordinal);
        Assert.Contains("NOT_FOUND", await tenant.QueryAsync(remove, new { id }), StringComparison.Ordinal);
        Assert.Contains("NOT_FOUND", await tenant.QueryAsync("mutation($id: ID!) { findDuplicates(input: { ruleId: $id }) { errors { code } } }", new { id }), StringComparison.Ordinal);
    }

    private static async Task<(string One, string Other)> GivenThreeAsync(TestTenant tenant)
    {
        var one = await Given.CustomerAsync(tenant, "Müller GmbH", new { email = "Info@mueller.example", phone = "+49 30 1234", city = "Berlin" });
        var other = await Given.CustomerAsync(tenant, "Mueller GmbH", new { email = "info@mueller.example", phone = "0049 (30) 12-34", city = "Berlin" });
        await Given.CustomerAsync(tenant, "Schmidt AG", new { email = "info@schmidt.example", phone = "+49 30 99", city = "Berlin" });
        return (one, other);
    }

    private async Task<string> FindAsync(TestTenant tenant, string? ruleId)
    {
        var started = await tenant.AskAsync("mutation($ruleId: ID) { findDuplicates(input: { ruleId: $ruleId }) { job { id } errors { message } } }", new { ruleId });
        var id = started.GetProperty("findDuplicates").GetProperty("job").GetProperty("id").GetString();
        await host.RunJobsAsync();
        return await tenant.QueryAsync("query($id: ID!) { job(id: $id) { state done message } }", new { id });
    }

    private static async Task<string?> FirstAsync(TestTenant tenant) =>
        (await tenant.AskAsync("{ duplicates { nodes { id } } }", null)).GetProperty("duplicates").GetProperty("nodes")[0].GetProperty("id").GetString();
}
