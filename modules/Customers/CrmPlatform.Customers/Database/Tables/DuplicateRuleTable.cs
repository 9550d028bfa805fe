using CrmPlatform.Customers.Domain.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class DuplicateRuleTable : IEntityTypeConfiguration<DuplicateRule>
{
    public void Configure(EntityTypeBuilder<DuplicateRule> builder)
    {
        builder.ToTable("duplicate_rules");
        builder.Property(r => r.Name).HasMaxLength(100);
        builder.Ignore(r => r.Fields);
        builder.Property(r => r.FieldList);
        builder.HasIndex(r => r.Name).IsUnique();
    }
}
