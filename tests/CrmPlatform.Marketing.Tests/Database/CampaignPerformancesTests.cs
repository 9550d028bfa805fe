using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Marketing.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Marketing.Tests.Database;

public sealed class CampaignPerformancesTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Performance_ThreeSalesTwoCosts_CountsEachCostOnce(string provider)
    {
        await using var tenant = await ModuleTenant<MarketingDbContext>.CreateAsync("crm.marketing", provider);
        var campaign = Some.CampaignIn(CampaignStatus.Active);
        await tenant.InAsync(db =>
        {
            db.Campaigns.Add(campaign);
            db.Costs.AddRange(Cost(campaign, 60), Cost(campaign, 40));
            db.Sales.AddRange(Sale(campaign, "O-1", 100), Sale(campaign, "O-2", 200), Sale(campaign, "O-3", 300));
            return Task.FromResult(0);
        });

        var performance = await tenant.InAsync(async db => (await CampaignPerformances.OfAsync(db, [campaign.Id], default))[campaign.Id]);

        Assert.Equal(1, tenant.StatementCount);
        Assert.Equal((100, 600, 5), (performance.Cost, performance.WonRevenue, performance.Roi));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Performance_Results_AveragesSalesTimesRate(string provider)
    {
        await using var tenant = await ModuleTenant<MarketingDbContext>.CreateAsync("crm.marketing", provider);
        var campaign = Some.CampaignIn(CampaignStatus.Active);
        await tenant.InAsync(db =>
        {
            db.Campaigns.Add(campaign);
            db.Results.AddRange(Result(campaign, 1_000, 0.1m), Result(campaign, 2_000, 0.25m), Result(campaign, 500.5m, 0));
            return Task.FromResult(0);
        });

        var performance = await tenant.InAsync(async db => (await CampaignPerformances.OfAsync(db, [campaign.Id], default))[campaign.Id]);

        Assert.Equal(200, performance.Effect);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Performance_TwoCampaigns_KeepsThemApartInOneStatement(string provider)
    {
        await using var tenant = await ModuleTenant<MarketingDbContext>.CreateAsync("crm.marketing", provider);
        var (busy, idle) = (Some.CampaignIn(CampaignStatus.Active), Some.CampaignIn(CampaignStatus.Draft));
        await tenant.InAsync(db =>
        {
            db.Campaigns.AddRange(busy, idle);
            db.Costs.AddRange(Cost(busy, 10), Cost(idle, 7));
            db.Members.AddRange(Converted(busy), busy.Target(Guid.CreateVersion7(), Some.Now), busy.Target(Guid.CreateVersion7(), Some.Now));
            return Task.FromResult(0);
        });

        var all = await tenant.InAsync(db => CampaignPerformances.OfAsync(db, [busy.Id, idle.Id], default));

        Assert.Equal(1, tenant.StatementCount);
        Assert.Equal((10, 3, 1), (all[busy.Id].Cost, all[busy.Id].Members, all[busy.Id].Converted));
        Assert.Equal((7, 0, 0, null), (all[idle.Id].Cost, all[idle.Id].Members, all[idle.Id].Converted, all[idle.Id].Effect));
    }

    private static CampaignCost Cost(Campaign campaign, decimal amount) => campaign.AddCost(new(2026, 3, 1), amount, CostKind.Media, null);

    private static CampaignSale Sale(Campaign campaign, string reference, decimal amount) =>
        campaign.Credit(new SaleFacts(reference, null, new Money(amount, "EUR"), Some.Now));

    private static CampaignResult Result(Campaign campaign, decimal sales, decimal rate) =>
        campaign.AddResult(new CampaignFigures { Date = new(2026, 3, 1), Sales = sales, ConversionRate = rate });

    private static CampaignMember Converted(Campaign campaign)
    {
        var member = campaign.Target(Guid.CreateVersion7(), Some.Now);
        member.Record(MemberStatus.Converted, Some.Now);
        return member;
    }
}
