using Greeter.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Greeter.Database.Tables;

/// <summary>The table of what was heard.</summary>
public sealed class HearingTable : IEntityTypeConfiguration<Hearing>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Hearing> builder)
    {
        builder.ToTable("hearings");
        builder.Property(h => h.By).HasMaxLength(20);
    }
}
