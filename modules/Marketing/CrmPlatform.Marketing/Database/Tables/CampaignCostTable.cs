using CrmPlatform.Marketing.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Marketing.Database.Tables;

internal sealed class CampaignCostTable : IEntityTypeConfiguration<CampaignCost>
{
    public void Configure(EntityTypeBuilder<CampaignCost> cost)
    {
        cost.ToTable("campaign_costs");
        cost.Property(c => c.Note).HasMaxLength(400);
        cost.HasOne<Campaign>().WithMany().HasForeignKey(c => c.CampaignId).OnDelete(DeleteBehavior.Cascade);
    }
}
