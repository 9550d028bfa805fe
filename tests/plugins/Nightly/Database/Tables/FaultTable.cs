using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nightly.Domain;

namespace Nightly.Database.Tables;

internal sealed class FaultTable : IEntityTypeConfiguration<Fault>
{
    public void Configure(EntityTypeBuilder<Fault> builder)
    {
        builder.ToTable("faults");
        builder.Property(f => f.Reason).HasMaxLength(100);
    }
}
