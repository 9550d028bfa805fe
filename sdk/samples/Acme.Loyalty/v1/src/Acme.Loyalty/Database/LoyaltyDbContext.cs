using Acme.Loyalty.Domain;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace Acme.Loyalty.Database;

/// <summary>The module's tables.</summary>
public sealed class LoyaltyDbContext(DbContextOptions<LoyaltyDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Accounts, at most one for each customer.</summary>
    public DbSet<LoyaltyAccount> Accounts => Set<LoyaltyAccount>();

    /// <summary>Every change of points.</summary>
    public DbSet<PointsEntry> Entries => Set<PointsEntry>();
}
