using System.Text.Json;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Marketing.Tests.Support;

/// <summary>The real host with the module, what it requires, and what it listens to.</summary>
public sealed class MarketingHost : IAsyncLifetime
{
    private CrmTestHost? _host;

    internal TestTenant Tenant => _host!.Tenant("a");

    internal TestClock Clock => _host!.Clock;

    public async Task InitializeAsync() => _host = await CrmTestHost.StartAsync("crm.customers", "crm.sales", "crm.marketing");

    public async Task DisposeAsync() => await _host!.DisposeAsync();

    internal async Task<string> CustomerAsync(string name) => Id(await Tenant.AskAsync(
        "mutation($name: String!) { createCustomer(input: { name: $name }) { customer { id } } }", new { name }), "createCustomer", "customer");

    /// <summary>A campaign that runs.</summary>
    internal async Task<string> CampaignAsync(string name)
    {
        var id = Id(await Tenant.AskAsync(
            """
            mutation($name: String!) {
              createCampaign(input: {
                name: $name, type: EMAIL, currency: "EUR", goal: { metric: REVENUE, value: 1000 }, strategy: "Ask", budget: 100,
                startsOn: "2026-03-01", endsOn: "2026-04-30"
              }) { campaign { id } }
            }
            """,
            new { name }), "createCampaign", "campaign");
        await Tenant.AskAsync(
            """
            mutation($id: ID!) {
              planCampaign(input: { id: $id }) { errors { code } }
              approveCampaign(input: { id: $id }) { errors { code } }
              startCampaign(input: { id: $id }) { errors { code } }
            }
            """,
            new { id });
        return id;
    }

    private static string Id(JsonElement data, string field, string record) =>
        data.GetProperty(field).GetProperty(record).GetProperty("id").GetString()!;
}
