using CrmPlatform.Marketing.Database;
using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Marketing.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Marketing.GraphQL;

/// <summary>Two campaigns of a demo company: one that ran with success, one that waits for approval.</summary>
internal sealed class MarketingSample(MarketingDbContext db, ITenantGraph graph) : ISampleData
{
    private static readonly DateTime Start = new(2025, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    /// <inheritdoc/>
    public async Task AddAsync(CancellationToken cancellation)
    {
        var customers = await SampleCustomers.AskAsync(graph, cancellation);
        var autumn = Autumn();
        Run(autumn);
        foreach (var (customer, index) in customers.Select((c, i) => (c, i)))
        {
            Target(autumn, customer, Start.AddDays(1 + index), bought: index % 3 == 0);
        }

        db.Campaigns.AddRange(autumn, Referral());
    }

    private static Campaign Autumn() => new(new CampaignPlan
    {
        Name = "Autumn upgrade",
        Type = CampaignType.Email,
        Currency = "EUR",
        Goal = new CampaignGoal(GoalMetric.Revenue, 25_000),
        Strategy = "Customers whose contract ends this winter hear first what is new.",
        Scheme = "1. Letter of the founder. 2. Demonstration by appointment. 3. Offer until the end of November.",
        Budget = 3_000,
        ExpectedRevenue = 25_000,
        StartsOn = new DateOnly(2025, 9, 1),
        EndsOn = new DateOnly(2025, 11, 30),
    });

    private static Campaign Referral()
    {
        var campaign = new Campaign(new CampaignPlan
        {
            Name = "Bring a friend",
            Type = CampaignType.Social,
            Currency = "EUR",
            Goal = new CampaignGoal(GoalMetric.Customers, 20),
            Strategy = "Content customers know others like them.",
            Budget = 1_200,
            StartsOn = new DateOnly(2026, 1, 12),
            EndsOn = new DateOnly(2026, 3, 31),
        });
        campaign.MoveTo(CampaignStatus.Planned, Start);
        return campaign;
    }

    private void Run(Campaign campaign)
    {
        CampaignStatus[] way = [CampaignStatus.Planned, CampaignStatus.Approved, CampaignStatus.Active];
        foreach (var step in way)
        {
            campaign.MoveTo(step, Start);
        }

        db.Publish(new CampaignStarted(campaign.Id, campaign.Name, EnumNames.ToGraphQL(campaign.Type.ToString()), Resumed: false));
        db.Costs.AddRange(
            campaign.AddCost(new DateOnly(2025, 9, 1), 900, CostKind.Creative, "Pictures and texts"),
            campaign.AddCost(new DateOnly(2025, 9, 15), 600, CostKind.Tools, "Sending"));
        db.Results.AddRange(
            campaign.AddResult(new CampaignFigures { Date = new(2025, 9, 30), Sales = 4_000, ConversionRate = 0.05m, Customers = 4 }),
            campaign.AddResult(new CampaignFigures { Date = new(2025, 10, 31), Sales = 6_500, ConversionRate = 0.08m, Customers = 7 }));
    }

    private void Target(Campaign campaign, SampleCustomers.Customer customer, DateTime at, bool bought)
    {
        var member = campaign.Target(customer.Key, at);
        db.Members.Add(member);
        db.Publish(new CustomerTargeted(campaign.Id, customer.Key, campaign.Name));
        if (bought)
        {
            member.Record(MemberStatus.Converted, at.AddDays(10));
            var sale = new SaleFacts($"Upgrade of {customer.Name}", customer.Key, new Money(2_250, "EUR"), at.AddDays(10));
            db.Sales.Add(campaign.Credit(sale));
        }
    }
}
