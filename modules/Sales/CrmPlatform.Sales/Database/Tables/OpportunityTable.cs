using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Channels;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Products;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Sales.Database.Tables;

internal sealed class OpportunityTable : IEntityTypeConfiguration<Opportunity>
{
    public void Configure(EntityTypeBuilder<Opportunity> builder)
    {
        builder.ToTable("opportunities");
        builder.HasSubject(o => o.CustomerId);
        builder.HasRecordScope(o => o.Owner, SalesPermissions.Read, SalesPermissions.Write);
        builder.Property(o => o.Number).HasMaxLength(60);
        builder.Property(o => o.Title).HasMaxLength(200);
        builder.Property(o => o.Owner).HasMaxLength(200);
        builder.Property(o => o.Currency).HasMaxLength(3);
        builder.Property(o => o.LostReason).HasMaxLength(400);
        builder.HasIndex(o => o.Number).IsUnique();
        builder.HasIndex(o => new { o.CustomerId, o.Status });
        builder.HasIndex(o => new { o.Status, o.ClosedOn });
        builder.HasIndex(o => o.Owner);
        builder.HasOne<Stage>().WithMany().HasForeignKey(o => o.StageId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Product>().WithMany().HasForeignKey(o => o.ProductId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<SalesChannel>().WithMany().HasForeignKey(o => o.ChannelId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(o => o.Transitions).WithOne().HasForeignKey(t => t.OpportunityId).OnDelete(DeleteBehavior.Cascade);
    }
}
