using Company.Template.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Company.Template.Database.Tables;

internal sealed class ThingTable : IEntityTypeConfiguration<Thing>
{
    public void Configure(EntityTypeBuilder<Thing> builder)
    {
        builder.ToTable("things_table");
        builder.Property(t => t.Name).HasMaxLength(200);
        builder.HasIndex(t => t.CustomerId);
    }
}
