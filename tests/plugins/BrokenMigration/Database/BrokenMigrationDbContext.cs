using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace BrokenMigration.Database;

/// <summary>A context without tables; only its migrations matter.</summary>
public sealed class BrokenMigrationDbContext(DbContextOptions<BrokenMigrationDbContext> options) : ModuleDbContext(options);
