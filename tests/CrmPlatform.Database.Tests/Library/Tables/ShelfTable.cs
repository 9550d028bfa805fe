using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Database.Tests.Library.Tables;

internal sealed class ShelfTable : IEntityTypeConfiguration<Shelf>
{
    public void Configure(EntityTypeBuilder<Shelf> shelf)
    {
        shelf.ToTable("shelves");
        shelf.Property(s => s.Name).HasMaxLength(100);
        shelf.HasIndex(s => s.Name).IsUnique();
    }
}
