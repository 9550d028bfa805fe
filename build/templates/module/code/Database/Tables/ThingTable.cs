using CrmPlatform.Template.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Template.Database.Tables;

internal sealed class ThingTable : IEntityTypeConfiguration<Thing>
{
    public void Configure(EntityTypeBuilder<Thing> builder)
    {
        builder.ToTable("things");
        builder.Property(t => t.Name).HasMaxLength(200);
    }
}
