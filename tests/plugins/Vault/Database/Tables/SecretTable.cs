using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Vault.Domain;

namespace Vault.Database.Tables;

/// <summary>The table of secrets.</summary>
public sealed class SecretTable : IEntityTypeConfiguration<Secret>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Secret> builder)
    {
        builder.ToTable("secrets");
        builder.Property(s => s.Name).HasMaxLength(100);
        builder.Property<string>("EmailIndex");
        builder.HasIndex("EmailIndex");
    }
}
