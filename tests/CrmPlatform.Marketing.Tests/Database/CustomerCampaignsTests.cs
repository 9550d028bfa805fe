using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.GraphQL;
using CrmPlatform.Marketing.Tests.Support;
using CrmPlatform.Sdk;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Marketing.Tests.Database;

public sealed class CustomerCampaignsTests
{
    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Campaigns_ThreeOfOneCustomer_TakesTheLatestOfEachInOneStatement(string provider)
    {
        var (regular, rare, none) = (new CustomerRef(Guid.CreateVersion7()), new CustomerRef(Guid.CreateVersion7()), new CustomerRef(Guid.CreateVersion7()));
        await using var tenant = await ModuleTenant<MarketingDbContext>.CreateAsync("crm.marketing", provider);
        await tenant.InAsync(db =>
        {
            Target(db, "June", regular, day: 6);
            Target(db, "August", regular, day: 8);
            Target(db, "July", regular, day: 7);
            Target(db, "May", rare, day: 5);
            return Task.FromResult(0);
        });

        var campaigns = await tenant.InAsync(db => CustomerCampaigns.GetCampaignsAsync([regular, none, rare], db, default, first: 2));

        Assert.Equal(1, tenant.StatementCount);
        Assert.Equal(["August July", "", "May"], campaigns.Select(c => string.Join(' ', c.Select(x => x.Name))));
    }

    [Fact]
    public async Task Campaigns_TooMany_IsRefused()
    {
        await using var tenant = await ModuleTenant<MarketingDbContext>.CreateAsync("crm.marketing", "sqlite");

        var refusal = await Assert.ThrowsAsync<InvalidInputException>(
            () => tenant.InAsync(db => CustomerCampaigns.GetCampaignsAsync([], db, default, first: 201)));

        Assert.Equal("'first' is 201. Give 0 to 200.", refusal.Message);
    }

    private static void Target(MarketingDbContext db, string name, CustomerRef customer, int day)
    {
        var campaign = new Campaign(Some.Plan with { Name = name });
        db.Campaigns.Add(campaign);
        db.Members.Add(campaign.Target(customer.Id, Some.Now.AddDays(day)));
    }
}
