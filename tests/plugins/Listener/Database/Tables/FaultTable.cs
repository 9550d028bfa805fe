using Listener.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Listener.Database.Tables;

/// <summary>The table of faults.</summary>
public sealed class FaultTable : IEntityTypeConfiguration<Fault>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Fault> builder)
    {
        builder.ToTable("faults");
        builder.Property(e => e.Reason).HasMaxLength(100);
    }
}
