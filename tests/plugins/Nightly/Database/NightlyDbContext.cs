using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Nightly.Domain;

namespace Nightly.Database;

/// <summary>The module's tables.</summary>
public sealed class NightlyDbContext(DbContextOptions<NightlyDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Days that are closed.</summary>
    public DbSet<Report> Reports => Set<Report>();

    /// <summary>What keeps days from being closed.</summary>
    public DbSet<Fault> Faults => Set<Fault>();
}
