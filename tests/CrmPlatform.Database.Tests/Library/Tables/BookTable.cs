using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Database.Tests.Library.Tables;

internal sealed class BookTable : IEntityTypeConfiguration<Book>
{
    public void Configure(EntityTypeBuilder<Book> book)
    {
        book.ToTable("books");
        book.Property(b => b.Title).HasMaxLength(300);
        book.Property(b => b.Subtitle).HasMaxLength(300);
        book.Property(b => b.Isbn).HasMaxLength(20);
        book.Property(b => b.Rating).HasPrecision(9, 6);
        book.HasIndex(b => b.Isbn).IsUnique();
        book.HasIndex(b => new { b.ShelfId, b.Title });
        book.HasOne<Shelf>().WithMany().HasForeignKey(b => b.ShelfId).OnDelete(DeleteBehavior.Restrict);
    }
}
