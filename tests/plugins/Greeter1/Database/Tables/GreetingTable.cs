using Greeter.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Greeter.Database.Tables;

/// <summary>The table of greetings.</summary>
public sealed class GreetingTable : IEntityTypeConfiguration<Greeting>
{
    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<Greeting> builder)
    {
        builder.ToTable("greetings");
        builder.Property(g => g.Text).HasMaxLength(100);
        builder.Property(g => g.Mood).HasMaxLength(20);
    }
}
