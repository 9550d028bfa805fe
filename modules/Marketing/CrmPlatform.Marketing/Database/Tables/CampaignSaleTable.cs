using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Sales;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Marketing.Database.Tables;

internal sealed class CampaignSaleTable : IEntityTypeConfiguration<CampaignSale>
{
    public void Configure(EntityTypeBuilder<CampaignSale> sale)
    {
        sale.ToTable("campaign_sales");
        sale.HasSubject(s => s.CustomerId);
        sale.Property(s => s.Reference).HasMaxLength(100);
        sale.HasIndex(s => s.Reference).IsUnique();
        sale.HasOne<Campaign>().WithMany().HasForeignKey(s => s.CampaignId).OnDelete(DeleteBehavior.Cascade);
    }
}
