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
        var chosen = plan.Modules.First(m => m.Id == module);

        // Served first: a tenant that wakes up between the steps would wake up with the module, before its tables are made.
        await tenantSwitch.DatabaseAsync(change.Tenant, cancellation);
        await change.StepAsync("plan", token => PlanAsync(change, chosen, token), cancellation);
        try
        {
            await tenantSwitch.RunAsync(
                change,
                plan,
                MigrationWish.All,
                token => journal.MoveAsync(tenant, module, TenantModuleState.Active, r => Take(r, chosen), null, token),
                cancellation);
        }
        catch (LifecycleException exception)
        {
            await TryDisableAsync(tenant, module, exception.Message, cancellation);
            throw;
        }

        if (change.Tenant.Modules.Exists(m => m.ModuleId != module && m.IsWanted && m.LeftOut is not null))
        {
            // It may have been what they lack: the next request plans with them.
            tenants.LookAnew(tenant);
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

    /// <summary>Takes a module out of service until it is enabled again; what requires it is left out meanwhile.</summary>
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

    private async Task PlanAsync(TenantChange change, FoundModule chosen, CancellationToken cancellation)
    {
        var (tenant, module) = (change.Tenant.Id, change.Module);
        if (change.Row is null)
        {
            await journal.PlanAsync(tenant, chosen, cancellation);
        }
        else if (change.Row.State is TenantModuleState.Purged)
        {
            await journal.MoveAsync(tenant, module, TenantModuleState.Planned, r => r.Lock(chosen), null, cancellation);
        }

        // A start that was broken off left it there.
        if (change.Row?.State is not TenantModuleState.Provisioning)
        {
            await journal.MoveAsync(
                tenant,
                module,
                TenantModuleState.Provisioning,
                r =>
                {
                    r.Lock(chosen);
                    r.TargetVersion = r.Version;
                },
                null,
                cancellation);
        }
    }

    private Task DisabledAsync(TenantChange change, CancellationToken cancellation) => journal.MoveAsync(
        change.Tenant.Id,
        change.Module,
        TenantModuleState.Disabled,
        r =>
        {
            r.ForgetPrevious();
            (r.TargetVersion, r.LeftOut) = (null, null);
        },
        null,
        cancellation);

    private static void Take(TenantModuleRow row, FoundModule chosen)
    {
        row.Lock(chosen);
        (row.TargetVersion, row.LeftOut) = (null, null);
    }
}
