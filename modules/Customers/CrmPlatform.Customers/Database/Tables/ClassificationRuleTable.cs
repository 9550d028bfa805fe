using CrmPlatform.Customers.Domain.Classification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class ClassificationRuleTable : IEntityTypeConfiguration<ClassificationRule>
{
    public void Configure(EntityTypeBuilder<ClassificationRule> builder)
    {
        builder.ToTable("classification_rules");
        builder.Property(r => r.Name).HasMaxLength(100);
        builder.Property(r => r.Class).HasMaxLength(60);
        builder.HasIndex(r => new { r.StandardId, r.Position }).IsUnique();
        builder.HasOne<ClassificationStandard>().WithMany().HasForeignKey(r => r.StandardId).OnDelete(DeleteBehavior.Cascade);
    }
}
