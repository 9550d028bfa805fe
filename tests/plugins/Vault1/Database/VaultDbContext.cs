using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;
using Vault.Domain;

namespace Vault.Database;

/// <summary>The module's tables.</summary>
public sealed class VaultDbContext(DbContextOptions<VaultDbContext> options) : ModuleDbContext(options)
{
    /// <summary>The secrets.</summary>
    public DbSet<Secret> Secrets => Set<Secret>();
}
