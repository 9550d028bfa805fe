using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class ContactPointTable : IEntityTypeConfiguration<ContactPoint>
{
    public void Configure(EntityTypeBuilder<ContactPoint> builder)
    {
        builder.ToTable("contact_points");
        builder.HasSubject(p => p.ContactId).HasSubject(p => p.CustomerId);
        builder.HasRecordScopeOf(p => p.CustomerId, typeof(Customer));
        builder.Property(p => p.Value).HasMaxLength(200);
        builder.Property(p => p.Normalized).HasMaxLength(200);
        builder.HasIndex(p => p.CustomerId);
        builder.HasIndex(p => p.ContactId);
        builder.HasIndex(p => new { p.Normalized, p.Kind });
        builder.HasOne<Customer>().WithMany().HasForeignKey(p => p.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}
