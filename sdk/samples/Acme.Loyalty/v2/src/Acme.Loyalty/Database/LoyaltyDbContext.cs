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

    /// <summary>How many points orders gave to an account in all, without what was taken back.</summary>
    public Task<int> EarnedAsync(Guid accountId, CancellationToken cancellation) =>
        Entries.Where(e => e.AccountId == accountId && e.OrderId != null).SumAsync(e => e.Points, cancellation);
}
