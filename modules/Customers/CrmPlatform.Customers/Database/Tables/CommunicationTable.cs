using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class CommunicationTable : IEntityTypeConfiguration<Communication>
{
    public void Configure(EntityTypeBuilder<Communication> builder)
    {
        builder.ToTable("communications");
        builder.HasSubject(c => c.CustomerId);
        builder.HasRecordScopeOf(c => c.CustomerId, typeof(Customer));
        builder.Property(c => c.Subject).HasMaxLength(400);
        builder.HasIndex(c => new { c.CustomerId, c.OccurredAt });
        builder.HasIndex(c => c.OccurredAt);
        builder.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(c => c.Body).WithOne().HasForeignKey<CommunicationBody>(b => b.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Participants).WithOne().HasForeignKey(p => p.CommunicationId).OnDelete(DeleteBehavior.Cascade);
    }
}
