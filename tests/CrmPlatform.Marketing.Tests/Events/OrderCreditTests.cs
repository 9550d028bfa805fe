using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Events;
using CrmPlatform.Marketing.Tests.Support;
using CrmPlatform.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Marketing.Tests.Events;

public sealed class OrderCreditTests
{
    private static readonly Guid Customer = Guid.CreateVersion7();
    private static readonly OrderConfirmed Order = new("O-1", Customer, 250, "EUR", Some.Now);

    [Fact]
    public async Task Confirmed_TwoRunningCampaigns_CreditsTheLastTouchOnly()
    {
        var (first, last) = (Some.CampaignIn(CampaignStatus.Active), Some.CampaignIn(CampaignStatus.Active));
        await using var tenant = await TenantAsync(first.Target(Customer, Some.Now.AddDays(-9)), last.Target(Customer, Some.Now.AddDays(-2)), first, last);

        await CreditAsync(tenant, Order);

        var sale = await tenant.InAsync(db => db.Sales.SingleAsync());
        Assert.Equal((last.Id, 250, Some.Now), (sale.CampaignId, sale.Amount, sale.SoldAt));
        var bought = await tenant.InAsync(db => db.Members.SingleAsync(m => m.Status == MemberStatus.Converted));
        Assert.Equal(last.Id, bought.CampaignId);
    }

    [Fact]
    public async Task Confirmed_Twice_CountsOnce()
    {
        var campaign = Some.CampaignIn(CampaignStatus.Active);
        await using var tenant = await TenantAsync(campaign, campaign.Target(Customer, Some.Now.AddDays(-1)));

        await CreditAsync(tenant, Order);
        await CreditAsync(tenant, Order);

        Assert.Equal(1, await tenant.InAsync(db => db.Sales.CountAsync()));
    }

    [Theory]
    [InlineData(CampaignStatus.Paused, "EUR", -1, false)]
    [InlineData(CampaignStatus.Completed, "EUR", -1, false)]
    [InlineData(CampaignStatus.Active, "USD", -1, false)]
    [InlineData(CampaignStatus.Active, "EUR", 1, false)]
    [InlineData(CampaignStatus.Active, "EUR", -1, true)]
    public async Task Confirmed_NoTouchThatCounts_IsNobodys(CampaignStatus status, string currency, int targetedDays, bool optedOut)
    {
        var campaign = Some.CampaignIn(status);
        var member = campaign.Target(Customer, Some.Now.AddDays(targetedDays));
        if (optedOut)
        {
            member.Record(MemberStatus.OptedOut, Some.Now);
        }

        await using var tenant = await TenantAsync(campaign, member);

        await CreditAsync(tenant, Order with { Currency = currency });

        Assert.Equal(0, await tenant.InAsync(db => db.Sales.CountAsync()));
    }

    [Fact]
    public async Task Cancelled_Credited_TakesTheCreditBack()
    {
        var campaign = Some.CampaignIn(CampaignStatus.Active);
        await using var tenant = await TenantAsync(campaign, campaign.Target(Customer, Some.Now.AddDays(-1)));
        await CreditAsync(tenant, Order);
        await CreditAsync(tenant, Order with { Number = "O-2" });

        await tenant.InAsync(async db =>
        {
            await OrderCredit.RevokeAsync(new OrderCancelled("O-1"), db, default);
            return 0;
        });

        Assert.Equal("O-2", await tenant.InAsync(db => db.Sales.Select(s => s.Reference).SingleAsync()));
    }

    private static Task CreditAsync(ModuleTenant<MarketingDbContext> tenant, OrderConfirmed order) => tenant.InAsync(async db =>
    {
        await OrderCredit.CreditAsync(order, db, default);
        return 0;
    });

    private static async Task<ModuleTenant<MarketingDbContext>> TenantAsync(params object[] records)
    {
        var tenant = await ModuleTenant<MarketingDbContext>.CreateAsync("crm.marketing", "sqlite");
        await tenant.InAsync(db =>
        {
            db.AddRange(records);
            return Task.FromResult(0);
        });
        return tenant;
    }
}
