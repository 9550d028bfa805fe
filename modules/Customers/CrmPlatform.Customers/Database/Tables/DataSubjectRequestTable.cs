using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Requests;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class DataSubjectRequestTable : IEntityTypeConfiguration<DataSubjectRequest>
{
    public void Configure(EntityTypeBuilder<DataSubjectRequest> builder)
    {
        builder.ToTable("data_subject_requests");
        builder.HasSubject(r => r.ContactId).HasSubject(r => r.CustomerId);
        builder.HasRecordScopeOf(r => r.CustomerId, typeof(Customer));
        builder.Property(r => r.Note).HasMaxLength(4000);
        builder.Property(r => r.Outcome).HasMaxLength(4000);
        builder.HasIndex(r => r.CustomerId);
        builder.HasIndex(r => new { r.State, r.DueAt });
        builder.HasOne<Customer>().WithMany().HasForeignKey(r => r.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contact>().WithMany().HasForeignKey(r => r.ContactId).OnDelete(DeleteBehavior.Restrict);
    }
}
