using GoodNeighbour.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoodNeighbour.Database.Tables;

internal sealed class RemarkTable : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.ToTable("remarks");
        builder.Property(r => r.Text).HasMaxLength(500);
        builder.HasIndex(r => r.CustomerId);
    }
}
