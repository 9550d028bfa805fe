using Acme.Loyalty.Tests.Support;

namespace Acme.Loyalty.Tests.Jobs;

public sealed class PointsExpiryTests(LoyaltyHost host) : IClassFixture<LoyaltyHost>
{
    [Fact]
    public async Task ExpirePoints_TwoYearsWithoutAnOrder_TakesThem()
    {
        var tenant = await host.TenantAsync();
        var shop = new Shop(tenant);
        var (idle, busy) = (await shop.CustomerAsync("Idle"), await shop.CustomerAsync("Busy"));
        await shop.OrderAsync(idle, 10);
        await shop.OrderAsync(busy, 10);
        host.Clock.Advance(TimeSpan.FromDays(700));
        await shop.OrderAsync(busy, 20);
        host.Clock.Advance(TimeSpan.FromDays(40));

        await tenant.RunJobAsync("expire-points");

        Assert.Equal((0, 30), (await shop.PointsAsync(idle), await shop.PointsAsync(busy)));
    }

    [Fact]
    public async Task ExpirePoints_SettingsSayNever_KeepsThem()
    {
        var tenant = await host.TenantAsync();
        var shop = new Shop(tenant);
        await tenant.AskAsync("mutation { changeLoyaltySettings(input: { expireAfterMonths: 0 }) { errors { message } } }", null);
        var customer = await shop.CustomerAsync("Idle");
        await shop.OrderAsync(customer, 10);
        host.Clock.Advance(TimeSpan.FromDays(4_000));

        await tenant.RunJobAsync("expire-points");

        Assert.Equal(10, await shop.PointsAsync(customer));
    }
}
