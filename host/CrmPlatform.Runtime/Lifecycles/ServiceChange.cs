using System.Data.Common;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Puts a module of a tenant into service and takes it out; its data stays.</summary>
internal sealed class ServiceChange(TenantSwitch tenantSwitch, TenantRegistry tenants, LifecycleJournal journal, ILogger<ServiceChange> log)
{
    /// <summary>Makes the module's tables and lets it serve.</summary>
    public async Task EnableAsync(TenantChange change, CompositionPlan plan, CancellationToken cancellation)
    {
        var (tenant, module) = (change.Tenant.Id, change.Module);
        var version = plan.Modules.First(m => m.Id == module).Version.ToNormalizedString();

        // Served first: a tenant that wakes up between the steps would wake up with the module, before its tables are made.
        await tenantSwitch.DatabaseAsync(change.Tenant, cancellation);
        await change.StepAsync("plan", token => PlanAsync(change, version, token), cancellation);
        try
        {
            await tenantSwitch.RunAsync(
                change,
                plan,
                MigrationWish.All,
                token => journal.MoveAsync(tenant, module, TenantModuleState.Active, r => (r.Version, r.TargetVersion, r.LeftOut) = (version, null, null), null, token),
                cancellation);
        }
        catch (LifecycleException exception)
        {
            await TryDisableAsync(tenant, module, exception.Message, cancellation);
            throw;
        }
    }

    /// <summary>Takes the module out of service.</summary>
    public async Task DisableAsync(TenantChange change, IReadOnlyList<FoundModule> installed, CancellationToken cancellation)
    {
        var rest = WantedModules.Without(change);
        if (Dependents(change, installed) is { Count: > 0 } dependents)
        {
            throw LifecycleErrors.IsRequired(change.Tenant.Id, change.Module, dependents);
        }

        Task PersistAsync(CancellationToken token) => DisabledAsync(change, token);
        if (rest.Count > 0)
        {
            await tenantSwitch.RunAsync(change, tenantSwitch.Plan(rest), wish: null, PersistAsync, cancellation);
            return;
        }

        // Nothing is left that could serve the tenant.
        await change.StepAsync("switch", PersistAsync, cancellation);
        tenants.Forget(change.Tenant.Id);
    }

    /// <summary>Takes a module that failed too often out of service.</summary>
    public async Task SuspendAsync(TenantChange change, string reason, CancellationToken cancellation)
    {
        await journal.MoveAsync(change.Tenant.Id, change.Module, TenantModuleState.Suspended, r => r.LeftOut = reason, reason, cancellation);
        tenants.Forget(change.Tenant.Id);
    }

    /// <summary>The modules of the tenant that cannot be without the changed one.</summary>
    public static IReadOnlyList<string> Dependents(TenantChange change, IReadOnlyList<FoundModule> installed) =>
    [
        .. change.Tenant.Modules
            .Where(m => m.IsWanted && installed.Any(i => i.Id == m.ModuleId && i.Version.ToNormalizedString() == m.Version
                && i.Manifest.Dependencies.Any(d => d.Id == change.Module && !d.Optional)))
            .Select(m => m.ModuleId),
    ];

    // Where even this cannot be written, the module stays in provision, and the next activation or the next try goes on with it.
    private async Task TryDisableAsync(string tenant, string module, string reason, CancellationToken cancellation)
    {
        try
        {
            await journal.MoveAsync(tenant, module, TenantModuleState.Disabled, r => r.TargetVersion = null, reason, cancellation);
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or DatabaseException)
        {
            log.LogError(exception, "That module '{Module}' was not enabled at tenant '{Tenant}' could not be written.", module, tenant);
        }
    }

    private async Task PlanAsync(TenantChange change, string version, CancellationToken cancellation)
    {
        var (tenant, module) = (change.Tenant.Id, change.Module);
        if (change.Row is null)
        {
            await journal.PlanAsync(tenant, module, version, cancellation);
        }
        else if (change.Row.State is TenantModuleState.Purged)
        {
            await journal.MoveAsync(tenant, module, TenantModuleState.Planned, r => r.Version = version, null, cancellation);
        }

        // A start that was broken off left it there.
        if (change.Row?.State is not TenantModuleState.Provisioning)
        {
            await journal.MoveAsync(tenant, module, TenantModuleState.Provisioning, r => (r.Version, r.TargetVersion) = (version, version), null, cancellation);
        }
    }

    private Task DisabledAsync(TenantChange change, CancellationToken cancellation) => journal.MoveAsync(
        change.Tenant.Id,
        change.Module,
        TenantModuleState.Disabled,
        r => (r.PreviousVersion, r.TargetVersion, r.RollbackUntil, r.LeftOut) = (null, null, null, null),
        null,
        cancellation);
}
