using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace ThrowsInModel.Database;

/// <summary>The module's tables.</summary>
public sealed class ThrowsInModelDbContext(DbContextOptions<ThrowsInModelDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Notes.</summary>
    public DbSet<Note> Notes => Set<Note>();
}
