using CrmPlatform.Sdk.Database;
using GoodNeighbour.Domain;
using Microsoft.EntityFrameworkCore;

namespace GoodNeighbour.Database;

/// <summary>The module's tables.</summary>
public sealed class GoodNeighbourDbContext(DbContextOptions<GoodNeighbourDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Remarks.</summary>
    public DbSet<Remark> Remarks => Set<Remark>();
}
