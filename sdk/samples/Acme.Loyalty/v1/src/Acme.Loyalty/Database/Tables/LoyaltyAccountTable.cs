using Acme.Loyalty.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Acme.Loyalty.Database.Tables;

internal sealed class LoyaltyAccountTable : IEntityTypeConfiguration<LoyaltyAccount>
{
    public void Configure(EntityTypeBuilder<LoyaltyAccount> builder)
    {
        builder.ToTable("accounts");
        builder.HasIndex(a => a.CustomerId).IsUnique();
        builder.HasIndex(a => a.LastEarnedAt);
    }
}
