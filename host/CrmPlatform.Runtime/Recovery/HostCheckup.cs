using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Packages;
using CrmPlatform.Runtime.Security.Encryption;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Recovery;

/// <summary>Looks through a host and its tenants for what an operator should put right.</summary>
public sealed class HostCheckup
{
    private const long Mebibyte = 1024 * 1024;
    private const long LeastFree = 100 * Mebibyte;
    private const long LowFree = 1024 * Mebibyte;
    private readonly TenantCatalog _catalog;
    private readonly DatabaseServers _servers;
    private readonly PlatformDatabases _platform;
    private readonly PackageStore _store;
    private readonly ModuleVersions _versions;
    private readonly KeyRing _keys;
    private readonly TimeProvider _clock;
    private readonly string _dataPath;

    internal HostCheckup(
        TenantCatalog catalog, DatabaseServers servers, PlatformDatabases platform, PackageStore store, ModuleVersions versions, KeyRing keys, TimeProvider clock, string dataPath) =>
        (_catalog, _servers, _platform, _store, _versions, _keys, _clock, _dataPath) = (catalog, servers, platform, store, versions, keys, clock, dataPath);

    /// <summary>Checks the disk, the packages, the loaded versions, the catalog and every tenant's database.</summary>
    public async Task<IReadOnlyList<CheckupFinding>> RunAsync(CancellationToken cancellation)
    {
        var findings = new List<CheckupFinding> { Disk() };
        findings.AddRange(_store.All().Select(Package));
        findings.AddRange(_versions.Status.Where(s => s.State is ModuleVersionState.Leaked or ModuleVersionState.Quarantined)
            .Select(s => new CheckupFinding($"version {s.Found.Id} {s.Found.Version.ToNormalizedString()}", CheckupState.Warning, $"{s.State.ToString().ToLowerInvariant()}: {s.Reason}")));
        try
        {
            var tenants = await _catalog.ReadAsync(c => c.Tenants.Include(t => t.Modules).Where(t => t.State == TenantState.Active).OrderBy(t => t.Id).ToListAsync(cancellation));
            findings.Add(new CheckupFinding("catalog", CheckupState.Good, $"{tenants.Count} tenants are served"));
            foreach (var tenant in tenants)
            {
                findings.AddRange(Modules(tenant));
                findings.Add(await DatabaseAsync(tenant, cancellation));
            }
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            findings.Add(new CheckupFinding("catalog", CheckupState.Bad, $"it cannot be read: {exception.Message}"));
        }

        return findings;
    }

    private static CheckupFinding Package(StoredPackage package) => package.ChangedFiles() is { Count: > 0 } changed
        ? new CheckupFinding($"package {package.Id} {package.Version.ToNormalizedString()}", CheckupState.Bad, $"files are not as they were installed: {string.Join(", ", changed)}")
        : new CheckupFinding($"package {package.Id} {package.Version.ToNormalizedString()}", CheckupState.Good, "its files are as they were installed");

    private static IEnumerable<CheckupFinding> Modules(TenantRow tenant)
    {
        foreach (var module in tenant.Modules.OrderBy(m => m.ModuleId, StringComparer.Ordinal))
        {
            if (module.IsWanted && module.LeftOut is { } reason)
            {
                yield return new CheckupFinding($"tenant {tenant.Id}", CheckupState.Bad, reason);
            }
            else if (module.Step is { } step)
            {
                yield return new CheckupFinding($"tenant {tenant.Id}", CheckupState.Warning, $"a change of module '{module.ModuleId}' stands at step '{step}'");
            }
        }
    }

    private CheckupFinding Disk()
    {
        var free = new DriveInfo(Path.GetFullPath(_dataPath)).AvailableFreeSpace;
        return new CheckupFinding(
            "disk", free < LeastFree ? CheckupState.Bad : free < LowFree ? CheckupState.Warning : CheckupState.Good, $"{free / Mebibyte} MiB are free for the host's data");
    }

    private async Task<CheckupFinding> DatabaseAsync(TenantRow tenant, CancellationToken cancellation)
    {
        var what = $"tenant {tenant.Id}";
        try
        {
            await _keys.CheckAsync(tenant.Id, cancellation);
            var database = _servers.Find(tenant.Id, tenant.Provider, tenant.Server, tenant.Database);
            if (!await database.Provider.ExistsAsync(database.Placement, cancellation))
            {
                return new CheckupFinding(what, CheckupState.Warning, $"{database.Placement} is not there; it is made when the tenant is first served");
            }

            await using var session = new TenantSession();
            session.Attach(database, "checkup", _clock);
            await using var context = (PlatformDbContext)_platform.On(database.Provider).Lease(session);
            var pending = (await context.Database.GetPendingMigrationsAsync(cancellation)).Count();
            if (pending > 0)
            {
                return new CheckupFinding(what, CheckupState.Warning, $"{pending} migrations of the platform are applied when the tenant is next served");
            }

            var stuck = await context.Outbox.CountAsync(o => o.DeliveredAt == null && o.LastError != null, cancellation);
            return new CheckupFinding(
                what, stuck == 0 ? CheckupState.Good : CheckupState.Warning, stuck == 0 ? $"{database.Placement} answers" : $"{stuck} events wait for a handler that failed");
        }
        catch (KeyException exception)
        {
            return new CheckupFinding(what, CheckupState.Bad, exception.Message);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return new CheckupFinding(what, CheckupState.Bad, $"its database cannot be used: {exception.Message}");
        }
    }
}
