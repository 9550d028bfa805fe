using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Moves tenants' modules from state to state in the catalog; the move and its line in the journal are one transaction.</summary>
internal sealed class LifecycleJournal(TenantCatalog catalog, TimeProvider clock)
{
    private const int MaxNote = 2000;

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
    public Task PlanAsync(string tenant, string module, string version, CancellationToken cancellation) => catalog.WriteAsync(
        c =>
        {
            c.Add(new TenantModuleRow { TenantId = tenant, ModuleId = module, State = TenantModuleState.Planned, Version = version, DecidedAt = Now });
            c.Add(Line(tenant, module, version, null, TenantModuleState.Planned, null));
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
            c.Add(Line(tenant, module, row.TargetVersion ?? row.Version, from, to, note));
        },
        cancellation);

    /// <summary>Writes down that the version before cannot be had back, and that its leftovers are due to go.</summary>
    public Task NoWayBackAsync(string tenant, string module, CancellationToken cancellation) => catalog.WriteAsync(
        async c =>
        {
            var row = await c.TenantModules.SingleAsync(m => m.TenantId == tenant && m.ModuleId == module, cancellation);
            (row.PreviousVersion, row.RollbackUntil) = (null, Now);
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

    private TransitionRow Line(string tenant, string module, string? version, TenantModuleState? from, TenantModuleState to, string? note) => new()
    {
        At = Now,
        TenantId = tenant,
        ModuleId = module,
        Version = version,
        From = from is { } state ? LifecycleErrors.Name(state) : null,
        To = LifecycleErrors.Name(to),
        Note = note is { Length: > MaxNote } ? note[..MaxNote] : note,
    };
}
