using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Tenancy.Catalog;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>The modules that a tenant is to have after a change.</summary>
internal static class WantedModules
{
    /// <summary>Those that serve it, and the changed module in a version.</summary>
    /// <param name="change">The change.</param>
    /// <param name="version">The version; null for the newest that fits.</param>
    public static IReadOnlyList<WantedModule> With(TenantChange change, NuGetVersion? version) =>
        [.. Without(change), new WantedModule(change.Module, version)];

    /// <summary>Those that serve it, without the changed module.</summary>
    public static IReadOnlyList<WantedModule> Without(TenantChange change) =>
        [.. change.Tenant.Modules.Where(m => m.ModuleId != change.Module && m.IsWanted && m.LeftOut is null).Select(Of)];

    private static WantedModule Of(TenantModuleRow row) => new(row.ModuleId, row.Version is { } version ? NuGetVersion.Parse(version) : null);
}
