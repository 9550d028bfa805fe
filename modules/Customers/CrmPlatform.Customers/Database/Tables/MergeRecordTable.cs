using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Merging;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPlatform.Customers.Database.Tables;

internal sealed class MergeRecordTable : IEntityTypeConfiguration<MergeRecord>
{
    public void Configure(EntityTypeBuilder<MergeRecord> builder)
    {
        builder.ToTable("merges");

        // Not of the customer that was given up: its merges would move away with what is about it.
        builder.HasSubject(m => m.SurvivorId);
        builder.HasRecordScopeOf(m => m.SurvivorId, typeof(Customer));
        builder.Property(m => m.Before);
        builder.Property(m => m.After);
        builder.Property(m => m.Demoted);
        builder.HasIndex(m => new { m.SurvivorId, m.CreatedAt });
        builder.HasIndex(m => m.MergedId);
        builder.HasIndex(m => m.CreatedAt);
    }
}
