using CrmPlatform.Sales.Domain.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Sales.Database.Tables;

internal sealed class SalesChannelTable : IEntityTypeConfiguration<SalesChannel>
{
    public void Configure(EntityTypeBuilder<SalesChannel> builder)
    {
        builder.ToTable("sales_channels");
        builder.Property(c => c.Name).HasMaxLength(100);
        builder.Property(c => c.Currency).HasMaxLength(3);
        builder.HasIndex(c => c.Name).IsUnique();
    }
}
