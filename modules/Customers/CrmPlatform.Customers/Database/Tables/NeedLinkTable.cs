using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class NeedLinkTable : IEntityTypeConfiguration<NeedLink>
{
    public void Configure(EntityTypeBuilder<NeedLink> builder)
    {
        builder.ToTable("need_links");
        builder.HasRecordScopeOf(l => l.NeedId, typeof(CustomerNeed));
        builder.Property(l => l.RecordType).HasMaxLength(100);
        builder.HasIndex(l => new { l.NeedId, l.RecordId }).IsUnique();
        builder.HasIndex(l => l.RecordId);
        builder.HasOne<CustomerNeed>().WithMany().HasForeignKey(l => l.NeedId).OnDelete(DeleteBehavior.Cascade);
    }
}
