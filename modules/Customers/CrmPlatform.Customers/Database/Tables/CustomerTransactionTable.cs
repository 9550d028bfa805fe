using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Transactions;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class CustomerTransactionTable : IEntityTypeConfiguration<CustomerTransaction>
{
    public void Configure(EntityTypeBuilder<CustomerTransaction> builder)
    {
        builder.ToTable("transactions");
        builder.HasSubject(t => t.CustomerId);
        builder.HasRecordScopeOf(t => t.CustomerId, typeof(Customer));
        builder.Property(t => t.Reference).HasMaxLength(100);
        builder.Property(t => t.Currency).HasMaxLength(3);
        builder.Property(t => t.Channel).HasMaxLength(100);
        builder.HasIndex(t => new { t.CustomerId, t.OccurredAt });
        builder.HasIndex(t => t.OccurredAt);
        builder.HasIndex(t => t.OrderId).IsUnique();
        builder.HasOne<Customer>().WithMany().HasForeignKey(t => t.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
