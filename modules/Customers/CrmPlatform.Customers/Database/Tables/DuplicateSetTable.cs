using CrmPlatform.Customers.Domain.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class DuplicateSetTable : IEntityTypeConfiguration<DuplicateSet>
{
    public void Configure(EntityTypeBuilder<DuplicateSet> builder)
    {
        builder.ToTable("duplicate_sets");
        builder.Property(s => s.Rule).HasMaxLength(100);
        builder.Property(s => s.Fingerprint);
        builder.HasIndex(s => new { s.State, s.Score });
        builder.HasMany(s => s.Members).WithOne().HasForeignKey(m => m.SetId).OnDelete(DeleteBehavior.Cascade);
    }
}
