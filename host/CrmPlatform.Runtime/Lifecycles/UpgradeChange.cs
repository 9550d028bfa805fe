using System.Data.Common;
using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Takes a tenant to another version of a module and back, while it is served.</summary>
internal sealed class UpgradeChange(TenantSwitch tenantSwitch, LifecycleJournal journal, LifecycleOptions options, TimeProvider clock, ILogger<UpgradeChange> log)
{
    /// <summary>Goes to the version of the plan; what fails leaves the tenant on the version that it has.</summary>
    public async Task UpgradeAsync(TenantChange change, CompositionPlan plan, CancellationToken cancellation)
    {
        var (tenant, module) = (change.Tenant.Id, change.Module);
        var next = plan.Modules.First(m => m.Id == module);
        var target = next.Version.ToNormalizedString();
        var isUnderWay = change.Row!.State is TenantModuleState.Upgrading;
        if (isUnderWay && change.Row.TargetVersion != target)
        {
            await change.StepAsync("give up", token => GiveUpAsync(change, target, token), cancellation);
            isUnderWay = false;
        }

        if (!isUnderWay)
        {
            await change.StepAsync(
                "begin", token => journal.MoveAsync(tenant, module, TenantModuleState.Upgrading, r => r.TargetVersion = target, null, token), cancellation);
        }

        try
        {
            await tenantSwitch.RunAsync(change, plan, MigrationWish.BesideOldVersion, token => SwitchedAsync(tenant, next, token), cancellation);
        }
        catch (LifecycleException exception)
        {
            await TryStayAsync(tenant, module, exception.Message, cancellation);
            throw;
        }
    }

    /// <summary>Goes back to the version before. No table is changed.</summary>
    public Task RollBackAsync(TenantChange change, CompositionPlan plan, CancellationToken cancellation) => tenantSwitch.RunAsync(
        change,
        plan,
        wish: null,
        token => journal.MoveAsync(
            change.Tenant.Id,
            change.Module,
            TenantModuleState.Active,
            r =>
            {
                r.Lock(plan.Modules.First(m => m.Id == change.Module));
                r.ForgetPrevious();
                r.TargetVersion = null;
            },
            $"Rolled back from {change.Row!.Version}.",
            token),
        cancellation);

    /// <summary>Gives up the way back: what only the version before used is removed.</summary>
    public async Task FinishAsync(TenantChange change, CancellationToken cancellation)
    {
        // Written first: whatever becomes of the next step, nobody goes back to tables that may be gone.
        await change.StepAsync("no way back", token => journal.NoWayBackAsync(change.Tenant.Id, change.Module, token), cancellation);
        await tenantSwitch.ContractAsync(change, cancellation);
        await change.StepAsync(
            "finish",
            token => journal.MoveAsync(
                change.Tenant.Id, change.Module, TenantModuleState.Active, r => r.ForgetPrevious(), "There is no way back any more.", token),
            cancellation);
    }

    // An upgrade that was broken off may go on with another version: what it began is closed in the journal first.
    private Task GiveUpAsync(TenantChange change, string target, CancellationToken cancellation) => journal.MoveAsync(
        change.Tenant.Id,
        change.Module,
        TenantModuleState.Active,
        r => r.TargetVersion = null,
        $"The upgrade to {change.Row!.TargetVersion} was given up for {target}.",
        cancellation);

    private Task SwitchedAsync(string tenant, FoundModule next, CancellationToken cancellation) => journal.MoveAsync(
        tenant,
        next.Id,
        TenantModuleState.Switched,
        r =>
        {
            r.Replace(next);
            (r.TargetVersion, r.RollbackUntil) = (null, clock.GetUtcNow().UtcDateTime + options.RollbackWindow);
        },
        null,
        cancellation);

    // Where even this cannot be written, the catalog says that the upgrade runs, and the next start goes on with it.
    private async Task TryStayAsync(string tenant, string module, string reason, CancellationToken cancellation)
    {
        try
        {
            if (await journal.FindAsync(tenant, module, cancellation) is { State: TenantModuleState.Upgrading })
            {
                await journal.MoveAsync(tenant, module, TenantModuleState.Active, r => r.TargetVersion = null, reason, cancellation);
            }
        }
        catch (Exception exception) when (exception is DbException or DbUpdateException or DatabaseException)
        {
            log.LogError(exception, "The end of the upgrade of '{Module}' at tenant '{Tenant}' could not be written.", module, tenant);
        }
    }
}
