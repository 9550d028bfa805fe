using Acme.Loyalty.Domain;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace Acme.Loyalty.Database;

/// <summary>The module's tables.</summary>
public sealed class LoyaltyDbContext(DbContextOptions<LoyaltyDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Cards.</summary>
    public DbSet<Card> Cards => Set<Card>();

    /// <summary>Rewards.</summary>
    public DbSet<Reward> Rewards => Set<Reward>();
}
