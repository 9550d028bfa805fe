using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Sdk.Database;

/// <summary>Which module a context belongs to and how its tables are told apart. Made by the host.</summary>
/// <param name="moduleId">The module's id, such as <c>crm.sales</c>.</param>
/// <param name="usesTablePrefix">Whether the provider has no schemas, so that table names carry a prefix.</param>
public sealed class ModuleDatabase(string moduleId, bool usesTablePrefix) : IDbContextOptionsExtension
{
    /// <summary>The module's id.</summary>
    public string ModuleId { get; } = moduleId;

    /// <summary>Whether the provider has no schemas.</summary>
    public bool UsesTablePrefix { get; } = usesTablePrefix;

    /// <summary>The schema, or the table prefix: <c>crm_sales</c> for <c>crm.sales</c>.</summary>
    public string Schema { get; } = moduleId.Replace('.', '_').Replace('-', '_');

    /// <inheritdoc/>
    public DbContextOptionsExtensionInfo Info => new ModuleInfo(this);

    /// <inheritdoc/>
    public void ApplyServices(IServiceCollection services)
    {
    }

    /// <inheritdoc/>
    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class ModuleInfo(ModuleDatabase extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => $"module={extension.ModuleId} ";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ModuleInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["Crm:Module"] = extension.ModuleId;
    }
}
