using System.Collections.Concurrent;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.Extensions.Logging;
using NuGet.Versioning;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Changes which modules serve a tenant, and in which versions, while it is served.</summary>
/// <remarks>One change of a tenant at a time. What fails leaves the tenant as it was; what is broken off goes on at the next start.</remarks>
public sealed class TenantLifecycle
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.Ordinal);
    private readonly TenantCatalog _catalog;
    private readonly ModuleVersions _versions;
    private readonly TenantSwitch _switch;
    private readonly UpgradeChange _upgrade;
    private readonly ServiceChange _service;
    private readonly DataChange _data;
    private readonly LifecycleJournal _journal;
    private readonly LifecycleOptions _options;
    private readonly ILogger _log;

    internal TenantLifecycle(
        TenantCatalog catalog, ModuleVersions versions, TenantSwitch tenantSwitch, UpgradeChange upgrade, ServiceChange service, DataChange data, LifecycleJournal journal, LifecycleOptions options, ILogger<TenantLifecycle> log) =>
        (_catalog, _versions, _switch, _upgrade, _service, _data, _journal, _options, _log) = (catalog, versions, tenantSwitch, upgrade, service, data, journal, options, log);

    /// <summary>Changes a module of a tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="module">The module's id.</param>
    /// <param name="action">What is to be done.</param>
    /// <param name="version">The version to enable or upgrade to; null for the newest that fits.</param>
    /// <param name="isDryRun">Whether it is only checked and nothing is written.</param>
    /// <param name="cancellation">Ends the change before its last step.</param>
    /// <exception cref="LifecycleException">The change was not made.</exception>
    public async Task<ModuleChange> ChangeAsync(string tenant, string module, ModuleAction action, string? version, bool isDryRun, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(tenant, static _ => new SemaphoreSlim(1));
        if (!await gate.WaitAsync(Patience, cancellation))
        {
            throw LifecycleErrors.Busy(tenant);
        }

        try
        {
            var row = await _catalog.FindAsync(tenant, cancellation) ?? throw LifecycleErrors.UnknownTenant(tenant);
            var change = new TenantChange(row, module, _journal, _options, _log);
            var steps = await RunAsync(change, action, version, isDryRun, cancellation);
            var after = await _journal.FindAsync(tenant, module, cancellation);
            return new ModuleChange(after?.State ?? TenantModuleState.Planned, after?.Version, after?.PreviousVersion, steps);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Goes on with changes that a stop broke off.</summary>
    public async Task ResumeAsync(CancellationToken cancellation)
    {
        foreach (var row in await _journal.UnfinishedAsync(cancellation))
        {
            var action = row.State switch
            {
                TenantModuleState.Upgrading => ModuleAction.Upgrade,
                TenantModuleState.Retained => ModuleAction.Archive,
                _ => ModuleAction.Purge,
            };
            await TryAsync(row, action, cancellation);
        }
    }

    /// <summary>Finishes upgrades whose window for a rollback is over.</summary>
    public async Task FinishDueAsync(CancellationToken cancellation)
    {
        foreach (var row in await _journal.DueAsync(cancellation))
        {
            await TryAsync(row, ModuleAction.Finish, cancellation);
        }
    }

    private async Task TryAsync(TenantModuleRow row, ModuleAction action, CancellationToken cancellation)
    {
        try
        {
            await ChangeAsync(row.TenantId, row.ModuleId, action, row.TargetVersion, isDryRun: false, cancellation);
        }
        catch (LifecycleException exception)
        {
            _log.LogError("{Reason}", exception.Message);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // A database that cannot be reached is this tenant's trouble: the others' changes go on, and so does the host.
            _log.LogError(exception, "The change {Action} of module {Module} at tenant {Tenant} did not go on; it is tried again at the next start.", action, row.ModuleId, row.TenantId);
        }
    }

    private async Task<IReadOnlyList<string>> RunAsync(TenantChange change, ModuleAction action, string? version, bool isDryRun, CancellationToken cancellation)
    {
        CheckState(change, action);
        switch (action)
        {
            case ModuleAction.Enable:
                var enabled = PlanOf(change, version ?? change.Row?.Version, hash: null);
                return isDryRun ? ["plan", "compose", "migrate", "warm", "switch"] : await StepsOf(change, _service.EnableAsync(change, enabled, cancellation));

            case ModuleAction.Upgrade:
                var upgraded = PlanOf(change, version, hash: null);
                var chosen = upgraded.Modules.First(m => m.Id == change.Module).Version;
                if (chosen.ToNormalizedString() == change.Row!.Version)
                {
                    throw LifecycleErrors.SameVersion(change.Tenant.Id, change.Module, change.Row.Version);
                }

                return isDryRun ? ["begin", "compose", "migrate", "warm", "switch"] : await StepsOf(change, _upgrade.UpgradeAsync(change, upgraded, cancellation));

            case ModuleAction.Rollback:
                var before = PlanOf(change, change.Row!.PreviousVersion ?? throw LifecycleErrors.NoWayBack(change.Tenant.Id, change.Module), change.Row.PreviousHash);
                return isDryRun ? ["compose", "warm", "switch"] : await StepsOf(change, _upgrade.RollBackAsync(change, before, cancellation));

            case ModuleAction.Finish:
                return isDryRun ? ["no way back", "contract", "finish"] : await StepsOf(change, _upgrade.FinishAsync(change, cancellation));

            case ModuleAction.Disable:
                if (isDryRun)
                {
                    var dependents = ServiceChange.Dependents(change, _versions.Found);
                    return dependents.Count == 0 ? ["compose", "warm", "switch"] : throw LifecycleErrors.IsRequired(change.Tenant.Id, change.Module, dependents);
                }

                return await StepsOf(change, _service.DisableAsync(change, _versions.Found, cancellation));

            case ModuleAction.Suspend:
                return isDryRun ? ["suspend"] : await StepsOf(change, change.StepAsync("suspend", token => _service.SuspendAsync(change, "An administrator suspended it.", token), cancellation));

            case ModuleAction.Archive:
                return isDryRun ? ["retain", "copy", "verify"] : await StepsOf(change, _data.ArchiveAsync(change, cancellation));

            default:
                return isDryRun ? ["purge"] : await StepsOf(change, _data.PurgeAsync(change, cancellation));
        }
    }

    private static async Task<IReadOnlyList<string>> StepsOf(TenantChange change, Task work)
    {
        await work;
        return change.Steps;
    }

    private CompositionPlan PlanOf(TenantChange change, string? version, string? hash)
    {
        var there = _versions.Found.Where(m => m.Id == change.Module).Select(m => m.Version).ToList();
        if (there.Count == 0 || (version is not null && !(NuGetVersion.TryParse(version, out var wanted) && there.Contains(wanted))))
        {
            throw LifecycleErrors.UnknownVersion(change.Module, version, there.Select(v => v.ToNormalizedString()));
        }

        return _switch.Plan(WantedModules.With(change, version, hash));
    }

    private static void CheckState(TenantChange change, ModuleAction action)
    {
        var state = change.Row?.State;
        var isPossible = action switch
        {
            ModuleAction.Enable => state is null or TenantModuleState.Planned or TenantModuleState.Provisioning or TenantModuleState.Disabled or TenantModuleState.Suspended or TenantModuleState.Retained
                or TenantModuleState.Archived or TenantModuleState.Purged,
            ModuleAction.Disable => state is TenantModuleState.Active or TenantModuleState.Switched or TenantModuleState.Suspended or TenantModuleState.Provisioning,
            ModuleAction.Suspend => state is TenantModuleState.Active or TenantModuleState.Switched,
            ModuleAction.Upgrade => state is TenantModuleState.Active or TenantModuleState.Upgrading,
            ModuleAction.Rollback or ModuleAction.Finish => state is TenantModuleState.Switched,
            ModuleAction.Archive => state is TenantModuleState.Disabled or TenantModuleState.Retained,
            ModuleAction.Purge => state is TenantModuleState.Archived,
            _ => false,
        };
        if (!isPossible)
        {
            throw LifecycleErrors.WrongState(change.Tenant.Id, change.Module, action.ToString().ToLowerInvariant(), state);
        }
    }
}
