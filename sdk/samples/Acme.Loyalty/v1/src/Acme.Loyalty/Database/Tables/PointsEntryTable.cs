using Acme.Loyalty.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acme.Loyalty.Database.Tables;

internal sealed class PointsEntryTable : IEntityTypeConfiguration<PointsEntry>
{
    public void Configure(EntityTypeBuilder<PointsEntry> builder)
    {
        builder.ToTable("entries");
        builder.Property(e => e.Note).HasMaxLength(200);
        builder.HasOne<LoyaltyAccount>().WithMany().HasForeignKey(e => e.AccountId);

        // An order gives points once, whatever happens.
        builder.HasIndex(e => new { e.OrderId, e.Reason }).IsUnique();
    }
}
