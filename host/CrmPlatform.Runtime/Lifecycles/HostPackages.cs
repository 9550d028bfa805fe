using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Packages;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Brings packages into the host and removes them; what runs is not disturbed.</summary>
public sealed class HostPackages
{
    private readonly PackageStore _store;
    private readonly ModuleVersions _versions;
    private readonly TenantCatalog _catalog;
    private readonly Action<ModuleVersionStatus> _journal;

    internal HostPackages(PackageStore store, ModuleVersions versions, TenantCatalog catalog, Action<ModuleVersionStatus> journal)
    {
        (_store, _versions, _catalog, _journal) = (store, versions, catalog, journal);
        foreach (var package in store.All())
        {
            versions.Add(Found(package));
        }
    }

    /// <summary>Installs a package; from then on tenants can be upgraded to it.</summary>
    /// <param name="package">Its bytes.</param>
    /// <param name="cancellation">Ends the installation; nothing stays of it.</param>
    /// <returns>The package, and whether it was not there before.</returns>
    /// <exception cref="CrmPlatform.Packages.Archives.PackageException">It is refused; every reason is told.</exception>
    /// <exception cref="PackageConflictException">The id and version are taken by other content.</exception>
    /// <exception cref="LifecycleException">This host cannot run it.</exception>
    public async Task<(InstalledPackage Package, bool IsNew)> InstallAsync(Stream package, CancellationToken cancellation)
    {
        var added = await _store.AddAsync(package, "package", cancellation);
        var found = Found(added.Package);
        if (added.IsNew)
        {
            Refuse(added.Package, new ModuleDiscovery([found], []).RefusedOn(SdkVersion.Current));
            foreach (var state in (ModuleVersionState[])[ModuleVersionState.Fetched, ModuleVersionState.Verified, ModuleVersionState.Resolved])
            {
                _journal(new ModuleVersionStatus(found, state, 0, null));
            }
        }

        _versions.Add(found);
        return ((await ListAsync(cancellation)).First(p => p.Id == found.Id && p.Hash == found.Hash), added.IsNew);
    }

    /// <summary>What is installed: packages, and the modules of the host's folders.</summary>
    public async Task<IReadOnlyList<InstalledPackage>> ListAsync(CancellationToken cancellation)
    {
        var rows = await _catalog.ReadAsync(c => c.TenantModules.ToListAsync(cancellation));
        return
        [
            .. _versions.Status
                .OrderBy(s => s.Found.Id, StringComparer.Ordinal).ThenBy(s => s.Found.Version)
                .Select(s => new InstalledPackage(s.Found.Id, Text(s.Found), s.Found.Hash, s.State, s.Reason, rows.Count(r => IsBound(r, s.Found)))),
        ];
    }

    /// <summary>Removes a package that no tenant is on or can be rolled back to.</summary>
    /// <exception cref="LifecycleException">It is used, or it is not installed as a package.</exception>
    public async Task RemoveAsync(string id, string version, CancellationToken cancellation)
    {
        if (!NuGetVersion.TryParse(version, out var number) || _store.Find(id, number) is not { } package)
        {
            throw LifecycleErrors.UnknownVersion(id, version, _store.All().Where(p => p.Id == id).Select(p => p.Version.ToNormalizedString()));
        }

        var found = Found(package);
        var rows = await _catalog.ReadAsync(c => c.TenantModules.Where(m => m.ModuleId == id).ToListAsync(cancellation));
        var bound = rows.Where(r => IsBound(r, found)).Select(r => r.TenantId).ToList();
        if (bound.Count > 0 || !_versions.TryRemove(found))
        {
            throw LifecycleErrors.InUse(id, version, bound);
        }

        _store.Remove(package);
        _journal(new ModuleVersionStatus(found, ModuleVersionState.Removed, 0, null));
    }

    private void Refuse(StoredPackage package, IReadOnlyList<ModuleRefusal> refused)
    {
        if (refused.Count > 0)
        {
            _store.Remove(package);
            throw LifecycleErrors.DoesNotHold(refused.Select(r => r.Reason));
        }
    }

    private static bool IsBound(TenantModuleRow row, FoundModule found)
    {
        var version = Text(found);
        return row.ModuleId == found.Id
            && (row.TargetVersion == version
                || (row.Version == version && IsContent(row.Hash, found))
                || (row.PreviousVersion == version && IsContent(row.PreviousHash, found)));
    }

    // Other content of a folder takes the place of the one before; a package is bound by its own content only.
    private static bool IsContent(string? locked, FoundModule found) => locked is null || found.Package is null || locked == found.Hash;

    private static string Text(FoundModule found) => found.Version.ToNormalizedString();

    /// <summary>The package as a host loads it.</summary>
    internal static FoundModule Found(StoredPackage package) => new(package.ModuleFolder, package.Manifest) { Hash = package.Hash, Package = package };
}
