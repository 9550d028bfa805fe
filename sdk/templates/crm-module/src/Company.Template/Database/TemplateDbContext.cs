using CrmPlatform.Sdk.Database;
using Company.Template.Domain;
using Microsoft.EntityFrameworkCore;

namespace Company.Template.Database;

/// <summary>The module's tables.</summary>
public sealed class TemplateDbContext(DbContextOptions<TemplateDbContext> options) : ModuleDbContext(options)
{
    /// <summary>Things.</summary>
    public DbSet<Thing> Things => Set<Thing>();
}
