using Listener.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Listener.Database.Tables;

/// <summary>The table of echoes.</summary>
public sealed class EchoTable : IEntityTypeConfiguration<Echo>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Echo> builder)
    {
        builder.ToTable("echoes");
        builder.Property(e => e.Title).HasMaxLength(400);
    }
}
