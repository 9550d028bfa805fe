using CrmPlatform.Customers.Domain.Classification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class ClassificationStandardTable : IEntityTypeConfiguration<ClassificationStandard>
{
    public void Configure(EntityTypeBuilder<ClassificationStandard> builder)
    {
        builder.ToTable("classification_standards");
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.HasIndex(s => s.Name).IsUnique();
    }
}
