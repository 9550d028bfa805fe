using CrmPlatform.Customers.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Customers.Tests.Events;

public sealed class SilentCustomersTests
{
    private const string Customers = "{ customers(order: { name: ASC }) { nodes { name lifecycle } } }";

    [Fact]
    public async Task Advance_CustomerSilentForLongerThanSet_IsAtRiskAndTheOtherIsNot()
    {
        await using var host = await CrmTestHost.StartAsync("crm.customers");
        var tenant = await TenantAsync(host);
        await SetAsync(tenant, 30);
        await host.AdvanceAsync(TimeSpan.FromDays(20));
        await Given.CustomerAsync(tenant, "Heard of", new { lifecycle = "ACTIVE" });
        await tenant.DrainEventsAsync();

        await host.AdvanceAsync(TimeSpan.FromDays(11));
        await tenant.DrainEventsAsync();

        Assert.Equal("""{"data":{"customers":{"nodes":[{"name":"Heard of","lifecycle":"ACTIVE"},{"name":"Silent","lifecycle":"AT_RISK"}]}}}""", await tenant.QueryAsync(Customers));
        Assert.Equal(
            """{"data":{"customers":{"nodes":[{"timeline":{"nodes":[{"title":"Customer went from ACTIVE to AT_RISK","occurredAt":"2026-04-02T03:00:00Z","caller":"job mark-at-risk"}]}}]}}}""",
            await tenant.QueryAsync("""{ customers(where: { name: { eq: "Silent" } }) { nodes { timeline(first: 1) { nodes { title occurredAt caller } } } } }"""));
    }

    [Fact]
    public async Task Advance_NothingSet_LeavesEveryCustomerAsItIs()
    {
        await using var host = await CrmTestHost.StartAsync("crm.customers");
        var tenant = await TenantAsync(host);

        host.Clock.Advance(TimeSpan.FromDays(4000));
        await host.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal("""{"data":{"customers":{"nodes":[{"name":"Silent","lifecycle":"ACTIVE"}]}}}""", await tenant.QueryAsync(Customers));
    }

    [Fact]
    public async Task Set_NoDays_IsRefused()
    {
        await using var host = await CrmTestHost.StartAsync("crm.customers");

        var answer = await host.Tenant("a").QueryAsync("mutation { changeCustomersSettings(input: { atRiskAfterDays: 0 }) { errors { code message } } }");

        Assert.Equal("""{"data":{"changeCustomersSettings":{"errors":[{"code":"INVALID_INPUT","message":"'atRiskAfterDays' is 0. Give 1 to 3650."}]}}}""", answer);
    }

    private static async Task<TestTenant> TenantAsync(CrmTestHost host)
    {
        var tenant = host.Tenant("a");
        await Given.CustomerAsync(tenant, "Silent", new { lifecycle = "ACTIVE" });
        await tenant.DrainEventsAsync();
        return tenant;
    }

    private static Task SetAsync(TestTenant tenant, int days) =>
        tenant.AskAsync($"mutation {{ changeCustomersSettings(input: {{ atRiskAfterDays: {days} }}) {{ errors {{ message }} }} }}", null);
}
