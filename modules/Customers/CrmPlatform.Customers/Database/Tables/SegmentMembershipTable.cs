using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class SegmentMembershipTable : IEntityTypeConfiguration<SegmentMembership>
{
    public void Configure(EntityTypeBuilder<SegmentMembership> builder)
    {
        builder.ToTable("segment_memberships");
        builder.HasSubject(m => m.CustomerId);
        builder.HasRecordScopeOf(m => m.CustomerId, typeof(Customer));

        // Two who let a customer enter at the same time make the same stay: the second is refused.
        builder.HasIndex(m => new { m.CustomerId, m.SegmentId, m.Stay }).IsUnique();
        builder.HasIndex(m => new { m.SegmentId, m.LeftAt, m.EnteredAt });
        builder.HasOne<Customer>().WithMany().HasForeignKey(m => m.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Segment>().WithMany().HasForeignKey(m => m.SegmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
