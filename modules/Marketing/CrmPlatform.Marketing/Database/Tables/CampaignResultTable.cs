using CrmPlatform.Marketing.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Marketing.Database.Tables;

internal sealed class CampaignResultTable : IEntityTypeConfiguration<CampaignResult>
{
    public void Configure(EntityTypeBuilder<CampaignResult> result)
    {
        result.ToTable("campaign_results");
        result.Property(r => r.Channel).HasMaxLength(100);
        result.Property(r => r.ConversionRate).HasPrecision(9, 6);
        result.HasOne<Campaign>().WithMany().HasForeignKey(r => r.CampaignId).OnDelete(DeleteBehavior.Cascade);
    }
}
