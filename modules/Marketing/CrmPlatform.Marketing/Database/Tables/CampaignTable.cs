using CrmPlatform.Marketing.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Marketing.Database.Tables;

internal sealed class CampaignTable : IEntityTypeConfiguration<Campaign>
{
    public void Configure(EntityTypeBuilder<Campaign> campaign)
    {
        campaign.ToTable("campaigns");
        campaign.Property(c => c.Name).HasMaxLength(200);
        campaign.Property(c => c.Currency).HasMaxLength(3);
        campaign.Property(c => c.Strategy).HasMaxLength(4000);
        campaign.Property(c => c.Scheme).HasMaxLength(4000);
        campaign.HasIndex(c => c.Name);
        campaign.HasIndex(c => c.Status);
    }
}
