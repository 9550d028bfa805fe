using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Sales.Database.Tables;

internal sealed class OrderTable : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders");
        builder.HasSubject(o => o.CustomerId);
        builder.HasRecordScope(o => o.CreatedBy, SalesPermissions.Read, SalesPermissions.Write);
        builder.Property(o => o.Number).HasMaxLength(60);
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.CancelReason).HasMaxLength(400);
        builder.HasIndex(o => o.Number).IsUnique();
        builder.HasIndex(o => new { o.CustomerId, o.OrderedAt });
        builder.HasIndex(o => o.OrderedAt);
        builder.HasOne<SalesChannel>().WithMany().HasForeignKey(o => o.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.OrderId).OnDelete(DeleteBehavior.Cascade);
    }
}
