using Acme.Loyalty.Tests.Support;
using CrmPlatform.Sdk.Testing;

namespace Acme.Loyalty.Tests;

/// <summary>From the package of 1.0, as tenants have it, to this version and back.</summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    private const string Tiers = "{ customers(order: [{ name: ASC }]) { nodes { name loyalty { points tier } } } }";
    private CrmTestHost? _host;

    private TestTenant Tenant => _host!.Tenant("a");

    public async Task InitializeAsync()
    {
        _host = await CrmTestHost.StartAsync("crm.customers", "crm.sales");
        await Tenant.EnableAsync("acme.loyalty", "1.0.0");
        var shop = new Shop(Tenant);
        var globex = await shop.CustomerAsync("Globex");
        await shop.OrderAsync(globex, 6_000);
        await Tenant.AskAsync("mutation($globex: ID!) { adjustLoyalty(input: { customerId: $globex, points: -5900, note: \"Bicycle\" }) { errors { message } } }", new { globex });
        await shop.OrderAsync(await shop.CustomerAsync("Initech"), 1_000);
        await shop.CustomerAsync("Umbrella");
    }

    public Task DisposeAsync() => _host!.DisposeAsync().AsTask();

    [Fact]
    public async Task Upgrade_CustomersWithPoints_HaveTheTierThatTheyEarned()
    {
        await Tenant.UpgradeAsync("acme.loyalty", "2.0.0");

        Assert.Equal(
            """{"data":{"customers":{"nodes":[{"name":"Globex","loyalty":{"points":100,"tier":"GOLD"}},{"name":"Initech","loyalty":{"points":1000,"tier":"SILVER"}},{"name":"Umbrella","loyalty":null}]}}}""",
            await Tenant.QueryAsync(Tiers));
    }

    [Fact]
    public async Task Rollback_OrdersMeanwhile_AreCountedByTheNextUpgrade()
    {
        await Tenant.UpgradeAsync("acme.loyalty", "2.0.0");
        await Tenant.RollBackAsync("acme.loyalty");
        await new Shop(Tenant).OrderAsync(await new Shop(Tenant).CustomerAsync("Vehement"), 1_500);

        await Tenant.UpgradeAsync("acme.loyalty", "2.0.0");

        Assert.Contains("""{"name":"Vehement","loyalty":{"points":1500,"tier":"SILVER"}}""", await Tenant.QueryAsync(Tiers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upgrade_OneTenant_LeavesTheOtherOnItsVersion()
    {
        await _host!.Tenant("b").EnableAsync("acme.loyalty", "1.0.0");

        await Tenant.UpgradeAsync("acme.loyalty", "2.0.0");

        Assert.Contains("LoyaltyTier", await Tenant.SchemaAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("LoyaltyTier", await _host!.Tenant("b").SchemaAsync(), StringComparison.Ordinal);
    }
}
