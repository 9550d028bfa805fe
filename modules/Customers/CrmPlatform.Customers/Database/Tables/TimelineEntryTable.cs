using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Timeline;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class TimelineEntryTable : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> builder)
    {
        builder.ToTable("timeline_entries");
        builder.HasSubject(e => e.AboutId).HasSubject(e => e.CustomerId);
        builder.HasRecordScopeOf(e => e.CustomerId, typeof(Customer));
        builder.Property(e => e.Title).HasMaxLength(400);
        builder.Property(e => e.Kind).HasMaxLength(200);
        builder.Property(e => e.Module).HasMaxLength(200);
        builder.Property(e => e.Caller).HasMaxLength(200);
        builder.HasIndex(e => new { e.CustomerId, e.OccurredAt });
        builder.HasIndex(e => new { e.AboutId, e.OccurredAt });
        builder.HasIndex(e => new { e.AboutId, e.EventId }).IsUnique();
        builder.HasOne<Customer>().WithMany().HasForeignKey(e => e.CustomerId).OnDelete(DeleteBehavior.Restrict);
    }
}
