using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>The host's own database: which tenants there are, where they are, and who administers them.</summary>
/// <remarks>It is reached and migrated as a module's tables are, in a database of its own.</remarks>
public sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : ModuleDbContext(options)
{
    /// <summary>The id under which the catalog's tables are migrated.</summary>
    public const string ModuleId = "crm.catalog";

    /// <summary>The tenants.</summary>
    public DbSet<TenantRow> Tenants => Set<TenantRow>();

    /// <summary>Their modules.</summary>
    public DbSet<TenantModuleRow> TenantModules => Set<TenantModuleRow>();

    /// <summary>The host's module versions.</summary>
    public DbSet<ModuleVersionRow> ModuleVersions => Set<ModuleVersionRow>();

    /// <summary>The journal of life cycles.</summary>
    public DbSet<TransitionRow> Transitions => Set<TransitionRow>();

    /// <summary>The host's administrators.</summary>
    public DbSet<AdministratorRow> Administrators => Set<AdministratorRow>();

    /// <summary>The keys of tenants, sealed.</summary>
    public DbSet<TenantSecretRow> TenantSecrets => Set<TenantSecretRow>();

    /// <summary>Who was erased.</summary>
    public DbSet<ErasureRow> Erasures => Set<ErasureRow>();
}
