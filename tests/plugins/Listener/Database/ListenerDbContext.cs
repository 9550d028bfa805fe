using CrmPlatform.Sdk.Database;
using Listener.Domain;
using Microsoft.EntityFrameworkCore;

namespace Listener.Database;

/// <summary>The module's tables.</summary>
public sealed class ListenerDbContext(DbContextOptions<ListenerDbContext> options) : ModuleDbContext(options)
{
    /// <summary>What was heard.</summary>
    public DbSet<Echo> Echoes => Set<Echo>();

    /// <summary>Why the listener fails.</summary>
    public DbSet<Fault> Faults => Set<Fault>();
}
