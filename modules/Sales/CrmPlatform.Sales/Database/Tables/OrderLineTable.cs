using CrmPlatform.Sales.Domain.Orders;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Sales.Database.Tables;

internal sealed class OrderLineTable : IEntityTypeConfiguration<OrderLine>
{
    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.ToTable("order_lines");
        builder.HasSubjectOf<OrderLine, Order>(l => l.OrderId);
        builder.HasRecordScopeOf(l => l.OrderId, typeof(Order));
        builder.Property(l => l.Sku).HasMaxLength(60);
        builder.Property(l => l.Description).HasMaxLength(400);
        builder.HasIndex(l => new { l.OrderId, l.LineNo }).IsUnique();
        builder.HasIndex(l => l.Sku);
    }
}
