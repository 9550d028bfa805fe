using CrmPlatform.Customers.Domain.Merging;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class MergeMoveTable : IEntityTypeConfiguration<MergeMove>
{
    public void Configure(EntityTypeBuilder<MergeMove> builder)
    {
        builder.ToTable("merge_moves");
        builder.Property(m => m.Module).HasMaxLength(200);
        builder.Property(m => m.RecordType).HasMaxLength(200);
        builder.Property(m => m.Property).HasMaxLength(200);
        builder.HasIndex(m => m.MergeId);
        builder.HasOne<MergeRecord>().WithMany().HasForeignKey(m => m.MergeId).OnDelete(DeleteBehavior.Cascade);
    }
}
