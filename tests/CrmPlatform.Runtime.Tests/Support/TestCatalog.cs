using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmPlatform.Runtime.Tests.Support;

/// <summary>Opens the catalog of a runtime beside it, to leave what a broken-off change leaves.</summary>
internal static class TestCatalog
{
    public static TenantCatalog Open(TemporaryFolder data)
    {
        var provider = new DatabaseProviders().Get("sqlite");
        var factory = ModuleDatabaseFactory.Create(CatalogDbContext.ModuleId, typeof(CatalogDbContext), provider, NullLoggerFactory.Instance);
        return new TenantCatalog(factory, new TenantDatabase(provider, new DatabasePlacement("sqlite", data.Path, "catalog")), TimeProvider.System);
    }
}
