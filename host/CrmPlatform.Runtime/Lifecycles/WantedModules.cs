using CrmPlatform.Runtime.Compositions;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>The modules that a tenant is to have after a change.</summary>
internal static class WantedModules
{
    /// <summary>Those that serve it, and the changed module in a version.</summary>
    /// <param name="change">The change.</param>
    /// <param name="version">The version; null for the newest that fits.</param>
    /// <param name="hash">The hash of its content; null for any.</param>
    public static IReadOnlyList<WantedModule> With(TenantChange change, string? version, string? hash) =>
        [.. Without(change), WantedModule.Of(change.Module, version, hash)];

    /// <summary>Those that serve it, without the changed module.</summary>
    public static IReadOnlyList<WantedModule> Without(TenantChange change) =>
        [.. change.Tenant.Modules.Where(m => m.ModuleId != change.Module && m.IsWanted && m.LeftOut is null).Select(m => WantedModule.Of(m.ModuleId, m.Version, m.Hash))];
}
