using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Rewards.Domain;

namespace Rewards.Database;

/// <summary>The module's tables.</summary>
public sealed class RewardsDbContext(DbContextOptions<RewardsDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Lines for the customers.</summary>
    public DbSet<Notice> Notices => Set<Notice>();
}
