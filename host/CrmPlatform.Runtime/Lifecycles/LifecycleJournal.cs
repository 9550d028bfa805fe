using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Moves tenants' modules from state to state in the catalog; the move and its line in the journal are one transaction.</summary>
internal sealed class LifecycleJournal(TenantCatalog catalog, TimeProvider clock)
{
    public Task<TenantModuleRow?> FindAsync(string tenant, string module, CancellationToken cancellation) =>
        catalog.ReadAsync(c => c.TenantModules.SingleOrDefaultAsync(m => m.TenantId == tenant && m.ModuleId == module, cancellation));

    /// <summary>The changes that were broken off: each goes on from its state. Of an archived module only a purge does: an enabling that was broken off begins anew.</summary>
    public Task<List<TenantModuleRow>> UnfinishedAsync(CancellationToken cancellation) => catalog.ReadAsync(c => c.TenantModules
        .Where(m => m.State == TenantModuleState.Upgrading || m.State == TenantModuleState.Retained || (m.State == TenantModuleState.Archived && (m.Step == PurgeSteps.Drop || m.Step == PurgeSteps.Done)))
        .OrderBy(m => m.TenantId).ThenBy(m => m.ModuleId).ToListAsync(cancellation));

    /// <summary>The upgrades whose window for a rollback is over.</summary>
    public Task<List<TenantModuleRow>> DueAsync(CancellationToken cancellation)
    {
        var now = Now;
        return catalog.ReadAsync(c => c.TenantModules
            .Where(m => m.State == TenantModuleState.Switched && m.RollbackUntil <= now)
            .OrderBy(m => m.TenantId).ThenBy(m => m.ModuleId).ToListAsync(cancellation));
    }

    /// <summary>Adds a module that the tenant never had.</summary>
    public Task PlanAsync(string tenant, FoundModule module, CancellationToken cancellation) => catalog.WriteAsync(
        c =>
        {
            var row = new TenantModuleRow { TenantId = tenant, ModuleId = module.Id, State = TenantModuleState.Planned, DecidedAt = Now };
            row.Lock(module);
            c.Add(row);
            c.Add(TransitionRow.Of(row, null, TenantModuleState.Planned, null, Now));
            return Task.CompletedTask;
        },
        cancellation);

    /// <summary>Moves a module to a state that may follow its own.</summary>
    /// <exception cref="Sdk.InvalidTransitionException">The state may not follow.</exception>
    public Task MoveAsync(string tenant, string module, TenantModuleState to, Action<TenantModuleRow> change, string? note, CancellationToken cancellation) => catalog.WriteAsync(
        async c =>
        {
            var row = await c.TenantModules.SingleAsync(m => m.TenantId == tenant && m.ModuleId == module, cancellation);
            var from = row.State;
            TenantModuleLifecycle.Transitions.Check(from, to);
            (row.State, row.Step, row.DecidedAt) = (to, null, Now);
            change(row);
            c.Add(TransitionRow.Of(row, from, to, note, Now));
        },
        cancellation);

    /// <summary>Writes down that the version before cannot be had back, and that its leftovers are due to go.</summary>
    public Task NoWayBackAsync(string tenant, string module, CancellationToken cancellation) => catalog.WriteAsync(
        async c =>
        {
            var row = await c.TenantModules.SingleAsync(m => m.TenantId == tenant && m.ModuleId == module, cancellation);
            row.ForgetPrevious();
            row.RollbackUntil = Now;
        },
        cancellation);

    /// <summary>Writes down the step that begins, so that one sees where a change stopped.</summary>
    public Task StepAsync(string tenant, string module, string step, CancellationToken cancellation) => catalog.WriteAsync(
        async c =>
        {
            if (await c.TenantModules.SingleOrDefaultAsync(m => m.TenantId == tenant && m.ModuleId == module, cancellation) is { } row)
            {
                row.Step = step;
            }
        },
        cancellation);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
