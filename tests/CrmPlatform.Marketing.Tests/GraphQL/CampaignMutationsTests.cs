using CrmPlatform.Marketing.Tests.Support;

namespace CrmPlatform.Marketing.Tests.GraphQL;

public sealed class CampaignMutationsTests(MarketingHost host) : IClassFixture<MarketingHost>
{
    [Fact]
    public async Task Create_Plan_IsADraft()
    {
        var answer = await host.Tenant.QueryAsync(
            """
            mutation {
              createCampaign(input: {
                name: " Spring ", type: TRADE_FAIR, currency: "EUR", goal: { metric: MARKET_SHARE, value: 12.5 }, startsOn: "2026-03-01"
              }) { campaign { name type status goal { metric value } budget startsOn version createdBy } errors { code } }
            }
            """.Replace("TRADE_FAIR", "EVENT", StringComparison.Ordinal));

        Assert.Equal(
            """{"data":{"createCampaign":{"campaign":{"name":"Spring","type":"EVENT","status":"DRAFT","goal":{"metric":"MARKET_SHARE","value":12.5},"budget":null,"startsOn":"2026-03-01","version":1,"createdBy":"tester"},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task Plan_WithGaps_NamesThemAndStaysDraft()
    {
        var data = await host.Tenant.AskAsync("""mutation { createCampaign(input: { name: "Gaps", type: WEB, currency: "EUR" }) { campaign { id } } }""", null);
        var id = data.GetProperty("createCampaign").GetProperty("campaign").GetProperty("id").GetString();

        var answer = await host.Tenant.QueryAsync(
            "mutation($id: ID!) { planCampaign(input: { id: $id }) { campaign { id } errors { code message } } }", new { id });

        Assert.Equal(
            """{"data":{"planCampaign":{"campaign":null,"errors":[{"code":"MARKETING_PLAN_INCOMPLETE","message":"The plan of 'Gaps' has no goal, no strategy, no budget, no first day, no last day. Fill that in, then plan the campaign."}]}}}""",
            answer);
        Assert.Equal(
            """{"data":{"campaign":{"status":"DRAFT","version":1}}}""",
            await host.Tenant.QueryAsync("query($id: ID!) { campaign(id: $id) { status version } }", new { id }));
    }

    [Fact]
    public async Task Update_SomeFields_KeepsTheOthers()
    {
        var data = await host.Tenant.AskAsync(
            """mutation { createCampaign(input: { name: "Part", type: WEB, currency: "EUR", budget: 10, strategy: "Old", scheme: "Keep" }) { campaign { id } } }""", null);
        var id = data.GetProperty("createCampaign").GetProperty("campaign").GetProperty("id").GetString();

        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { updateCampaign(input: { id: $id, version: 1, budget: 25.5, strategy: null }) { campaign { name budget strategy scheme version } errors { code } } }""",
            new { id });

        Assert.Equal(
            """{"data":{"updateCampaign":{"campaign":{"name":"Part","budget":25.5,"strategy":null,"scheme":"Keep","version":2},"errors":[]}}}""",
            answer);
    }

    [Fact]
    public async Task Update_OlderVersion_IsAConflict()
    {
        var id = await host.CampaignAsync("Versions");

        var answer = await host.Tenant.QueryAsync(
            """mutation($id: ID!) { pauseCampaign(input: { id: $id, version: 1 }) { campaign { id } errors { code ... on ConflictError { expected actual } } } }""",
            new { id });

        Assert.Equal("""{"data":{"pauseCampaign":{"campaign":null,"errors":[{"code":"CONFLICT","expected":1,"actual":4}]}}}""", answer);
    }

    [Fact]
    public async Task Update_CurrencyWithCosts_IsRefused()
    {
        var data = await host.Tenant.AskAsync("""mutation { createCampaign(input: { name: "Costs", type: WEB, currency: "EUR" }) { campaign { id } } }""", null);
        var id = data.GetProperty("createCampaign").GetProperty("campaign").GetProperty("id").GetString();
        await host.Tenant.AskAsync(
            """mutation($id: ID!) { addCampaignCost(input: { campaignId: $id, date: "2026-03-01", amount: 1, kind: MEDIA }) { errors { code } } }""", new { id });

        var answer = await host.Tenant.QueryAsync("""mutation($id: ID!) { updateCampaign(input: { id: $id, currency: "USD" }) { errors { code message } } }""", new { id });

        Assert.Equal(
            """{"data":{"updateCampaign":{"errors":[{"code":"MARKETING_CURRENCY_FIXED","message":"The campaign has costs in EUR, which therefore stays. Remove the costs first, or draft another campaign."}]}}}""",
            answer);
    }

    [Fact]
    public async Task Cancel_Running_SaysWhatIsAllowed()
    {
        var id = await host.CampaignAsync("Too late");

        var answer = await host.Tenant.QueryAsync(
            "mutation($id: ID!) { cancelCampaign(input: { id: $id }) { errors { code ... on InvalidTransitionError { from to allowed } } } }", new { id });

        Assert.Equal(
            """{"data":{"cancelCampaign":{"errors":[{"code":"INVALID_TRANSITION","from":"ACTIVE","to":"CANCELLED","allowed":["PAUSED","COMPLETED"]}]}}}""",
            answer);
    }
}
