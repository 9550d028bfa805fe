using CrmPlatform.Marketing.Tests.Support;

namespace CrmPlatform.Marketing.Tests.Events;

public sealed class OrderToCampaignTests(MarketingHost host) : IClassFixture<MarketingHost>
{
    [Fact]
    public async Task ConfirmOrder_CustomerInACampaign_CreditsItAndTellsTheTimeline()
    {
        var campaignId = await host.CampaignAsync("Harvest");
        var customerId = await host.CustomerAsync("Farm");
        await host.Tenant.AskAsync(
            "mutation($campaignId: ID!, $customerId: ID!) { addCampaignMember(input: { campaignId: $campaignId, customerId: $customerId }) { errors { code } } }",
            new { campaignId, customerId });
        host.Clock.Advance(TimeSpan.FromHours(1));
        var order = await host.Tenant.AskAsync(
            """
            mutation($customerId: ID!) {
              createOrder(input: { customerId: $customerId, number: "O-77", currency: "EUR", lines: [{ sku: "S", quantity: 2, unitPrice: 40 }] }) { order { id } errors { message } }
            }
            """,
            new { customerId });
        var id = order.GetProperty("createOrder").GetProperty("order").GetProperty("id").GetString();

        await host.Tenant.AskAsync("mutation($id: ID!) { confirmOrder(input: { id: $id }) { errors { message } } }", new { id });
        Assert.Null(await host.Tenant.DrainEventsAsync());

        var answer = await host.Tenant.QueryAsync(
            "query($id: ID!) { campaign(id: $id) { sales { nodes { reference customer { name } } } members { nodes { status } } } }", new { id = campaignId });
        Assert.Equal(
            """{"data":{"campaign":{"sales":{"nodes":[{"reference":"O-77","customer":{"name":"Farm"}}]},"members":{"nodes":[{"status":"CONVERTED"}]}}}}""",
            answer);
        var timeline = await host.Tenant.QueryAsync("query($id: ID!) { customer(id: $id) { timeline { nodes { title } } } }", new { id = customerId });
        Assert.Contains("Targeted by campaign Harvest", timeline, StringComparison.Ordinal);
        Assert.Contains("Campaign Harvest: CONVERTED", timeline, StringComparison.Ordinal);
    }
}
