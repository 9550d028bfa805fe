using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class ContactAffiliationTable : IEntityTypeConfiguration<ContactAffiliation>
{
    public void Configure(EntityTypeBuilder<ContactAffiliation> builder)
    {
        builder.ToTable("contact_affiliations");
        builder.HasSubject(f => f.ContactId);
        builder.HasRecordScopeOf(f => f.CustomerId, typeof(Customer));
        builder.Property(f => f.Role).HasMaxLength(100);
        builder.HasIndex(f => new { f.CustomerId, f.ContactId }).IsUnique();
        builder.HasIndex(f => f.ContactId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(f => f.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany().HasForeignKey(f => f.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}
