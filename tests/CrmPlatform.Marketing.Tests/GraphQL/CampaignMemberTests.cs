using CrmPlatform.Marketing.Tests.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.Tests.GraphQL;

public sealed class CampaignMemberTests(MarketingHost host) : IClassFixture<MarketingHost>
{
    private const string Add =
        "mutation($id: ID!, $customerId: ID!) { addCampaignMember(input: { campaignId: $id, customerId: $customerId }) { campaignMember { status customer { name } } errors { code message } } }";

    [Fact]
    public async Task Add_UnknownCustomer_IsNotFound()
    {
        var id = await host.CampaignAsync("Nobody");

        var answer = await host.Tenant.QueryAsync(Add, new { id, customerId = NodeId.Encode("Customer", Guid.CreateVersion7()) });

        Assert.Equal(
            """{"data":{"addCampaignMember":{"campaignMember":null,"errors":[{"code":"NOT_FOUND","message":"There is no 'Customer' with the given id. Check the id."}]}}}""",
            answer);
    }

    [Fact]
    public async Task Add_Twice_StaysOneMember()
    {
        var id = await host.CampaignAsync("Twice");
        var customerId = await host.CustomerAsync("Twin");

        await host.Tenant.AskAsync(Add, new { id, customerId });
        var answer = await host.Tenant.QueryAsync(Add, new { id, customerId });

        Assert.Equal("""{"data":{"addCampaignMember":{"campaignMember":{"status":"TARGETED","customer":{"name":"Twin"}},"errors":[]}}}""", answer);
        Assert.Equal(
            """{"data":{"campaign":{"members":{"totalCount":1}}}}""",
            await host.Tenant.QueryAsync("query($id: ID!) { campaign(id: $id) { members { totalCount } } }", new { id }));
    }

    [Fact]
    public async Task Customer_InACampaign_ShowsItAndItsPart()
    {
        var id = await host.CampaignAsync("Shown");
        var customerId = await host.CustomerAsync("Shop");
        await host.Tenant.AskAsync(Add, new { id, customerId });

        var answer = await host.Tenant.QueryAsync(
            "query($id: ID!) { customer(id: $id) { campaigns { name status } campaignMemberships { nodes { status targetedAt campaign { name } } } } }", new { id = customerId });

        Assert.Equal(
            """{"data":{"customer":{"campaigns":[{"name":"Shown","status":"ACTIVE"}],"campaignMemberships":{"nodes":[{"status":"TARGETED","targetedAt":"2026-03-02T09:00:00Z","campaign":{"name":"Shown"}}]}}}}""",
            answer);
    }
}
