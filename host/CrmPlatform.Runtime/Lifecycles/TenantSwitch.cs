using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Brings a tenant from one set of module versions to another, while it is served.</summary>
/// <remarks>The new set is built and warmed beside the old one; until the last step nothing that the tenant sees has changed.</remarks>
internal sealed class TenantSwitch(TenantRegistry tenants, TenantActivation activation, CompositionSet compositions, TenantMigrator migrator, HostServices host)
{
    /// <summary>Finds the versions, or says every reason why the change does not hold.</summary>
    /// <exception cref="LifecycleException">A module would be left out.</exception>
    public CompositionPlan Plan(IReadOnlyList<WantedModule> wanted)
    {
        var plan = compositions.Planner.Plan(wanted, new Dictionary<string, string>(StringComparer.Ordinal));
        return plan.LeftOut.Count == 0 ? plan : throw LifecycleErrors.DoesNotHold(plan.LeftOut.Values);
    }

    /// <summary>Makes the change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="plan">The versions that are to serve the tenant.</param>
    /// <param name="wish">How far the changed module's migrations go; null when it is not migrated.</param>
    /// <param name="persist">Writes the result into the catalog: from then on it holds, whatever happens to the process.</param>
    /// <param name="cancellation">Ends the change before its last step.</param>
    public async Task RunAsync(TenantChange change, CompositionPlan plan, MigrationWish? wish, Func<CancellationToken, Task> persist, CancellationToken cancellation)
    {
        var database = await DatabaseAsync(change.Tenant, cancellation);
        var next = await change.StepAsync("compose", token => Task.FromResult(Enter(plan, token)), cancellation);
        try
        {
            if (wish is { } how)
            {
                await change.StepAsync("migrate", token => MigrateAsync(change, database, next, how, token), cancellation);
            }

            await change.StepAsync("warm", token => WarmUp.RunAsync(Beside(change.Tenant.Id, database, next), QueriesOf(change.Tenant.Id), token), cancellation);
        }
        catch
        {
            compositions.Leave(next);
            throw;
        }

        try
        {
            await change.StepAsync("switch", persist, cancellation);
        }
        catch
        {
            // Whether it was written is not known: what the catalog has is served from the next request on.
            compositions.Leave(next);
            tenants.Forget(change.Tenant.Id);
            throw;
        }

        tenants.Switch(change.Tenant.Id, next, LeftOut(change.Tenant, plan));
    }

    /// <summary>Runs the migrations that had to wait until there is no way back, on the versions that serve.</summary>
    public async Task ContractAsync(TenantChange change, CancellationToken cancellation)
    {
        var tenant = await tenants.GetAsync(change.Tenant.Id, cancellation);
        using var work = tenant.BeginWork();
        await change.StepAsync("contract", token => MigrateAsync(change, tenant.Database, work.Composition, MigrationWish.All, token), cancellation);
    }

    // The tenant's own object where it is served: its writers stand in one line.
    public async Task<TenantDatabase> DatabaseAsync(TenantRow row, CancellationToken cancellation)
    {
        try
        {
            return (await tenants.GetAsync(row.Id, cancellation)).Database;
        }
        catch (TenantException)
        {
            return activation.DatabaseOf(row);
        }
    }

    // Whoever waited has gone when the time is over; then nobody would leave it.
    private Composition Enter(CompositionPlan plan, CancellationToken cancellation)
    {
        var composition = compositions.Enter(plan);
        if (cancellation.IsCancellationRequested)
        {
            compositions.Leave(composition);
            cancellation.ThrowIfCancellationRequested();
        }

        return composition;
    }

    private async Task MigrateAsync(TenantChange change, TenantDatabase database, Composition next, MigrationWish wish, CancellationToken cancellation)
    {
        var module = next.Modules.First(m => m.Id == change.Module);
        if (module.DatabaseOn(database.Provider, host.Logging) is { } tables)
        {
            var results = await migrator.MigrateAsync(database, [host.Platform.On(database.Provider), tables], _ => wish, cancellation);
            if (results.Where(r => r.Failure is not null).Select(r => r.Failure!).ToList() is { Count: > 0 } failures)
            {
                throw LifecycleErrors.DoesNotHold(failures);
            }
        }
    }

    private RecentQueries QueriesOf(string tenant) => tenants.FindActivated(tenant)?.Queries ?? new RecentQueries();

    private static Tenant Beside(string id, TenantDatabase database, Composition composition) =>
        new(id, database, composition, new Dictionary<string, string>(StringComparer.Ordinal), static _ => { });

    private static Dictionary<string, string> LeftOut(TenantRow row, CompositionPlan plan) => row.Modules
        .Where(m => m.LeftOut is not null && m.IsWanted && plan.Modules.All(p => p.Id != m.ModuleId))
        .ToDictionary(m => m.ModuleId, m => m.LeftOut!, StringComparer.Ordinal);
}
