using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Marketing.Database.Tables;

internal sealed class CampaignMemberTable : IEntityTypeConfiguration<CampaignMember>
{
    public void Configure(EntityTypeBuilder<CampaignMember> member)
    {
        member.ToTable("campaign_members");
        member.HasSubject(m => m.CustomerId);
        member.HasIndex(m => new { m.CampaignId, m.CustomerId }).IsUnique();
        member.HasIndex(m => new { m.CustomerId, m.TargetedAt });
        member.HasOne<Campaign>().WithMany().HasForeignKey(m => m.CampaignId).OnDelete(DeleteBehavior.Cascade);
    }
}
