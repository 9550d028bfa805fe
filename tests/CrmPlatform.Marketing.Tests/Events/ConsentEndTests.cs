using CrmPlatform.Marketing.Tests.Support;

namespace CrmPlatform.Marketing.Tests.Events;

/// <summary>Whoever took consent back is in no campaign's audience, whatever is tried.</summary>
public sealed class ConsentEndTests(MarketingHost host) : IClassFixture<MarketingHost>
{
    private const string Add = "mutation($id: ID!, $customerId: ID!) { addCampaignMember(input: { campaignId: $id, customerId: $customerId }) { campaignMember { status } errors { code message } } }";
    private const string Withdraw = "mutation($customerId: ID!, $channel: ConsentChannel) { withdrawConsent(input: { customerId: $customerId, purpose: \"marketing\", channel: $channel }) { errors { code } } }";

    [Fact]
    public async Task Add_AfterWithdrawal_TargetsNobody()
    {
        var (id, customerId) = (await host.CampaignAsync("Spring"), await host.CustomerAsync("Left alone"));
        await host.Tenant.AskAsync(Withdraw, new { customerId, channel = "EMAIL" });

        var answer = await host.Tenant.QueryAsync(Add, new { id, customerId });

        Assert.Equal(
            """{"data":{"addCampaignMember":{"campaignMember":null,"errors":[{"code":"MARKETING_CONSENT_MISSING","message":"The customer has not agreed to marketing, or has taken it back. Leave the customer out, or ask for consent first."}]}}}""",
            answer);
        Assert.Equal(
            """{"data":{"campaign":{"members":{"totalCount":0}}}}""",
            await host.Tenant.QueryAsync("query($id: ID!) { campaign(id: $id) { members { totalCount } } }", new { id }));
    }

    [Fact]
    public async Task Add_WithdrawnForAnotherChannel_Targets()
    {
        var (id, customerId) = (await host.CampaignAsync("By mail"), await host.CustomerAsync("No calls"));
        await host.Tenant.AskAsync(Withdraw, new { customerId, channel = "PHONE" });

        Assert.Equal("""{"data":{"addCampaignMember":{"campaignMember":{"status":"TARGETED"},"errors":[]}}}""", await host.Tenant.QueryAsync(Add, new { id, customerId }));
    }

    [Fact]
    public async Task Withdraw_WhileInACampaign_OptsOut()
    {
        var (id, customerId) = (await host.CampaignAsync("Running"), await host.CustomerAsync("Enough"));
        await host.Tenant.AskAsync(Add, new { id, customerId });

        await host.Tenant.AskAsync(Withdraw, new { customerId, channel = (string?)null });
        await host.Tenant.DrainEventsAsync();

        Assert.Equal(
            """{"data":{"campaign":{"members":{"nodes":[{"status":"OPTED_OUT"}]}}}}""",
            await host.Tenant.QueryAsync("query($id: ID!) { campaign(id: $id) { members { nodes { status } } } }", new { id }));
    }
}
