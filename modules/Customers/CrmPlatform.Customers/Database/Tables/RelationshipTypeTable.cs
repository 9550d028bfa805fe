using CrmPlatform.Customers.Domain.Relationships;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class RelationshipTypeTable : IEntityTypeConfiguration<RelationshipType>
{
    public void Configure(EntityTypeBuilder<RelationshipType> builder)
    {
        builder.ToTable("relationship_types");
        builder.Property(t => t.Name).HasMaxLength(100);
        builder.Property(t => t.InverseName).HasMaxLength(100);
        builder.HasIndex(t => t.Name).IsUnique();
    }
}
