using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Marketing.Database;

/// <summary>The module's tables.</summary>
[NotPersonal(
    "Campaign.Name", "Campaign.Strategy", "Campaign.Scheme", "Campaign.Currency",
    "CampaignCost.Note",
    "CampaignResult.Channel",
    "CampaignSale.Reference")]
public sealed class MarketingDbContext(DbContextOptions<MarketingDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Campaigns.</summary>
    public DbSet<Campaign> Campaigns => Set<Campaign>();

    /// <summary>What campaigns cost.</summary>
    public DbSet<CampaignCost> Costs => Set<CampaignCost>();

    /// <summary>What campaigns brought, by day and channel.</summary>
    public DbSet<CampaignResult> Results => Set<CampaignResult>();

    /// <summary>Customers in campaigns.</summary>
    public DbSet<CampaignMember> Members => Set<CampaignMember>();

    /// <summary>Sales credited to campaigns.</summary>
    public DbSet<CampaignSale> Sales => Set<CampaignSale>();
}
