using CrmPlatform.Marketing.Tests.Support;

namespace CrmPlatform.Marketing.Tests.GraphQL;

public sealed class CampaignPerformanceFieldTests(MarketingHost host) : IClassFixture<MarketingHost>
{
    private const string Credit =
        "mutation($id: ID!, $reference: String!, $amount: Decimal!) { creditCampaignSale(input: { campaignId: $id, reference: $reference, amount: { amount: $amount, currency: \"EUR\" } }) { campaignSale { amount } errors { code } } }";

    [Fact]
    public async Task Performance_ThreeSalesAndOneCost_CountsTheCostOnce()
    {
        var id = await host.CampaignAsync("Return");
        await host.Tenant.AskAsync(
            """mutation($id: ID!) { addCampaignCost(input: { campaignId: $id, date: "2026-03-01", amount: 100, kind: MEDIA }) { errors { code } } }""", new { id });
        foreach (var amount in new[] { 100, 200, 300 })
        {
            await host.Tenant.AskAsync(Credit, new { id, reference = $"Deal {amount}", amount });
        }

        var answer = await host.Tenant.QueryAsync("query($id: ID!) { campaign(id: $id) { performance { cost wonRevenue roi effect } } }", new { id });

        Assert.Equal("""{"data":{"campaign":{"performance":{"cost":100,"wonRevenue":600,"roi":5,"effect":null}}}}""", answer);
    }

    [Fact]
    public async Task Performance_Results_AveragesSalesTimesRate()
    {
        var id = await host.CampaignAsync("Effect");
        await host.Tenant.AskAsync(
            """
            mutation($id: ID!) {
              a: recordCampaignResult(input: { campaignId: $id, date: "2026-03-01", sales: 1000, conversionRate: 0.1 }) { errors { code } }
              b: recordCampaignResult(input: { campaignId: $id, date: "2026-03-02", sales: 2000, conversionRate: 0.25 }) { errors { code } }
            }
            """,
            new { id });

        var answer = await host.Tenant.QueryAsync("query($id: ID!) { campaign(id: $id) { performance { effect roi } } }", new { id });

        Assert.Equal("""{"data":{"campaign":{"performance":{"effect":300,"roi":null}}}}""", answer);
    }

    [Fact]
    public async Task Credit_SameSaleTwice_IsRefused()
    {
        var id = await host.CampaignAsync("Once");
        await host.Tenant.AskAsync(Credit, new { id, reference = "Only", amount = 1 });

        var answer = await host.Tenant.QueryAsync(Credit, new { id, reference = "Only", amount = 1 });

        Assert.Equal("""{"data":{"creditCampaignSale":{"campaignSale":null,"errors":[{"code":"MARKETING_SALE_CREDITED"}]}}}""", answer);
    }

    [Fact]
    public async Task Campaigns_OneOrMany_TakeTheSameStatements()
    {
        const string query = "query($first: Int!) { campaigns(first: $first, where: { name: { startsWith: \"Many\" } }) { nodes { name performance { cost } members { nodes { customer { name } campaign { name } } } costs { totalCount } } } }";
        foreach (var name in new[] { "Many 1", "Many 2", "Many 3" })
        {
            var id = await host.CampaignAsync(name);
            var customerId = await host.CustomerAsync(name);
            await host.Tenant.AskAsync(
                "mutation($id: ID!, $customerId: ID!) { addCampaignMember(input: { campaignId: $id, customerId: $customerId }) { errors { code } } }", new { id, customerId });
        }

        await host.Tenant.AskAsync(query, new { first = 1 });
        var one = host.Tenant.StatementCount;
        await host.Tenant.AskAsync(query, new { first = 3 });

        Assert.Equal(one, host.Tenant.StatementCount);
    }
}
