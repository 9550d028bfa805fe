using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Labels;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class CustomerTagTable : IEntityTypeConfiguration<CustomerTag>
{
    public void Configure(EntityTypeBuilder<CustomerTag> builder)
    {
        builder.ToTable("customer_tags");
        builder.HasSubject(t => t.CustomerId);
        builder.HasRecordScopeOf(t => t.CustomerId, typeof(Customer));
        builder.Property(t => t.Name).HasMaxLength(60);
        builder.HasIndex(t => new { t.CustomerId, t.Name }).IsUnique();
        builder.HasIndex(t => new { t.Name, t.CustomerId });
        builder.HasOne<Customer>().WithMany().HasForeignKey(t => t.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
