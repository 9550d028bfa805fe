using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class CustomerNeedTable : IEntityTypeConfiguration<CustomerNeed>
{
    public void Configure(EntityTypeBuilder<CustomerNeed> builder)
    {
        builder.ToTable("customer_needs");
        builder.HasSubject(n => n.CustomerId);
        builder.HasRecordScopeOf(n => n.CustomerId, typeof(Customer));
        builder.Property(n => n.Type).HasMaxLength(100);
        builder.Property(n => n.Description).HasMaxLength(4000);
        builder.Property(n => n.Reason).HasMaxLength(400);
        builder.HasIndex(n => new { n.CustomerId, n.NeededAt });
        builder.HasIndex(n => new { n.Status, n.NeededAt });
        builder.HasIndex(n => n.Type);
        builder.HasOne<Customer>().WithMany().HasForeignKey(n => n.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
