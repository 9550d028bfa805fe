using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.GraphQL;

public sealed class AnalysisTests(CustomersHost host) : IClassFixture<CustomersHost>
{
    private const string Train = "mutation($input: TrainModelInput!) { trainModel(input: $input) { job { id } errors { code message } } }";

    [Fact]
    public async Task TrainModel_Clusters_StandOnTheCustomers()
    {
        var tenant = await host.TenantAsync();
        await GivenBuyersAsync(tenant);

        var started = await tenant.AskAsync(Train, new { input = new { kind = "KMEANS", currency = "EUR", seed = 3, features = new[] { "RECENCY", "MONETARY" }, parameters = new { clusters = 2 } } });
        var id = started.GetProperty("trainModel").GetProperty("job").GetProperty("id").GetString();
        await host.RunJobsAsync();

        Assert.Equal(
            """{"data":{"job":{"state":"SUCCEEDED","done":3,"total":3,"message":"Version 1 says something of 3 customers"},"analysisModels":{"nodes":[{"kind":"KMEANS","modelVersion":1,"customers":3,"seed":3,"features":["RECENCY","MONETARY"]}]}}}""",
            await tenant.QueryAsync("query($id: ID!) { job(id: $id) { state done total message } analysisModels { nodes { kind modelVersion customers seed features } } }", new { id }));
        var scores = await tenant.QueryAsync(
            "{ customers(order: [{ name: ASC }]) { nodes { name scores(where: { kind: { eq: KMEANS } }) { nodes { label modelVersion contributions { feature } model { kind } } } } } }", null);
        Assert.Equal(
            """{"data":{"customers":{"nodes":["""
            + string.Join(",", new[] { ("Acme", 1), ("Bolt", 1), ("Cole", 2) }.Select(c =>
                $$$"""{"name":"{{{c.Item1}}}","scores":{"nodes":[{"label":"{{{c.Item2}}}","modelVersion":1,"contributions":[{"feature":"RECENCY"},{"feature":"MONETARY"}],"model":{"kind":"KMEANS"}}]}}"""))
            + """]}}}""",
            scores);
    }

    [Fact]
    public async Task Rfm_OfAllCustomers_CountsThemByScore()
    {
        var tenant = await host.TenantAsync();
        await GivenBuyersAsync(tenant);

        var answer = await tenant.QueryAsync("""{ rfm(asOf: "2026-03-02", currency: "EUR", bins: 3) { customers amount cells { score customers amount } } }""", null);

        Assert.Equal(
            """{"data":{"rfm":{"customers":3,"amount":1021,"cells":[{"score":"333","customers":1,"amount":1000},{"score":"232","customers":1,"amount":11},{"score":"131","customers":1,"amount":10}]}}}""",
            answer);
    }

    [Fact]
    public async Task TrainModel_NoFeatures_SaysSo()
    {
        var tenant = await host.TenantAsync();

        Assert.Contains("The model has nothing to look at. Name at least one feature.", await tenant.QueryAsync(Train, new { input = new { kind = "SVM", currency = "EUR" } }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrainModel_NobodyBought_FailsAndSaysWhy()
    {
        var tenant = await host.TenantAsync();
        var started = await tenant.AskAsync(Train, new { input = new { kind = "RFM", currency = "EUR" } });
        var id = started.GetProperty("trainModel").GetProperty("job").GetProperty("id").GetString();

        await host.RunJobsAsync();

        Assert.Contains(
            "Nobody had bought anything in 'EUR' by 2026-03-02. Take a later day or another currency.",
            await tenant.QueryAsync("query($id: ID!) { job(id: $id) { state error } }", new { id }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CustomerValue_NobodyCameBack_SaysSo()
    {
        var tenant = await host.TenantAsync();
        await GivenBuyersAsync(tenant);

        Assert.Contains("None of the 3 customers bought twice", await tenant.QueryAsync("""{ customerValue(asOf: "2026-03-02", currency: "EUR") { value } }""", null), StringComparison.Ordinal);
    }

    private static async Task GivenBuyersAsync(TestTenant tenant)
    {
        foreach (var (name, amount, day) in new[] { ("Acme", 10, "2026-01-01"), ("Bolt", 11, "2026-01-02"), ("Cole", 1000, "2026-03-01") })
        {
            var customerId = await Given.CustomerAsync(tenant, name);
            await tenant.AskAsync(
                "mutation($input: RecordTransactionInput!) { recordTransaction(input: $input) { errors { code } } }",
                new { input = new { customerId, amount, currency = "EUR", occurredAt = $"{day}T10:00:00Z" } });
        }
    }
}
