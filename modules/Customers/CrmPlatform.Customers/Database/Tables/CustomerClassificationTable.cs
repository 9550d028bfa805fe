using CrmPlatform.Customers.Domain.Classification;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class CustomerClassificationTable : IEntityTypeConfiguration<CustomerClassification>
{
    public void Configure(EntityTypeBuilder<CustomerClassification> builder)
    {
        builder.ToTable("customer_classifications");
        builder.HasSubject(c => c.Id);
        builder.HasRecordScopeOf(c => c.Id, typeof(Customer));
        builder.Property(c => c.Class).HasMaxLength(60);
        builder.HasIndex(c => new { c.Class, c.Priority });
        builder.HasIndex(c => c.Priority);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.Id).OnDelete(DeleteBehavior.Restrict);
    }
}
