using Counter.Domain;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace Counter.Database;

/// <summary>The module's tables.</summary>
public sealed class CounterDbContext(DbContextOptions<CounterDbContext> options) : ModuleDbContext(options)
{
    /// <summary>What was counted.</summary>
    public DbSet<Number> Numbers => Set<Number>();

    /// <summary>What keeps everybody from counting on.</summary>
    public DbSet<Hold> Holds => Set<Hold>();
}
