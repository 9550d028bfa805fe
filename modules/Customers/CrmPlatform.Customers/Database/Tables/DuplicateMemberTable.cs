using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Duplicates;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class DuplicateMemberTable : IEntityTypeConfiguration<DuplicateMember>
{
    public void Configure(EntityTypeBuilder<DuplicateMember> builder)
    {
        builder.ToTable("duplicate_members");
        builder.HasRecordScopeOf(m => m.CustomerId, typeof(Customer));
        builder.HasIndex(m => new { m.SetId, m.CustomerId }).IsUnique();
        builder.HasIndex(m => m.CustomerId);
        builder.HasOne<Customer>().WithMany().HasForeignKey(m => m.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
