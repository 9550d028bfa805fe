using CrmPlatform.Marketing.Tests.Support;

namespace CrmPlatform.Marketing.Tests.GraphQL;

public sealed class CampaignSubscriptionTests(MarketingHost host) : IClassFixture<MarketingHost>
{
    [Fact]
    public async Task CampaignMemberResponded_MemberAnswers_TellsTheMember()
    {
        var campaignId = await host.CampaignAsync("Spring");
        var customerId = await host.CustomerAsync("Garden");
        var added = await host.Tenant.AskAsync(
            "mutation($campaignId: ID!, $customerId: ID!) { addCampaignMember(input: { campaignId: $campaignId, customerId: $customerId }) { campaignMember { id } } }",
            new { campaignId, customerId });
        await using var responded = await host.Tenant.SubscribeAsync(
            "subscription($id: ID) { campaignMemberResponded(campaignId: $id) { status customer { name } } }", new { id = campaignId });

        await host.Tenant.AskAsync(
            "mutation($id: ID!) { recordMemberResponse(input: { id: $id, status: RESPONDED }) { errors { code } } }",
            new { id = added.GetProperty("addCampaignMember").GetProperty("campaignMember").GetProperty("id").GetString() });

        Assert.Equal("""{"data":{"campaignMemberResponded":{"status":"RESPONDED","customer":{"name":"Garden"}}}}""", await responded.NextAsync());
    }
}
