using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Dates;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class ImportantDateTable : IEntityTypeConfiguration<ImportantDate>
{
    public void Configure(EntityTypeBuilder<ImportantDate> builder)
    {
        builder.ToTable("important_dates");
        builder.HasSubject(d => d.CustomerId);
        builder.HasRecordScopeOf(d => d.CustomerId, typeof(Customer));
        builder.Property(d => d.Title).HasMaxLength(200);
        builder.HasIndex(d => d.CustomerId);
        builder.HasIndex(d => d.RemindOn);
        builder.HasOne<Customer>().WithMany().HasForeignKey(d => d.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
