using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Loading;
using CrmPlatform.Runtime.Security.Encryption;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.Extensions.Logging;

namespace CrmPlatform.Runtime.Tenancy;

/// <summary>Makes a tenant ready to be served: its database, its modules' tables, its composition.</summary>
internal sealed class TenantActivation(
    TenantCatalog catalog, DatabaseServers servers, CompositionSet compositions, TenantMigrator migrator, HostServices host, ILogger<TenantActivation> log)
{
    /// <summary>Activates the tenant. Modules that cannot serve it are left out with a reason, the others go on.</summary>
    /// <exception cref="TenantException">Nothing can serve the tenant.</exception>
    public async Task<Tenant> ActivateAsync(TenantRow row, Action<string> published, CancellationToken cancellation)
    {
        await FindKeysAsync(row.Id, cancellation);
        var database = DatabaseOf(row);
        var wanted = row.Modules.Where(m => m.IsWanted || m.State is TenantModuleState.Suspended).ToList();
        var failed = row.Modules.Where(m => m.State is TenantModuleState.Suspended)
            .ToDictionary(m => m.ModuleId, m => TenantErrors.IsSuspended(m.ModuleId, m.LeftOut), StringComparer.Ordinal);
        var (composition, plan) = await ComposeAsync(row, database, wanted, failed, cancellation);
        try
        {
            await RecordAsync(row, plan, cancellation);
        }
        catch
        {
            compositions.Leave(composition);
            throw;
        }

        foreach (var note in plan.Notes.Values)
        {
            log.Log(note.IsOtherVersion ? LogLevel.Warning : LogLevel.Information, "Tenant '{Tenant}': {Note}", row.Id, note.Text);
        }

        foreach (var (module, reason) in plan.LeftOut)
        {
            log.LogWarning("Tenant '{Tenant}' is served without module '{Module}': {Reason}", row.Id, module, reason);
        }

        return new Tenant(row.Id, database, composition, plan.LeftOut, published);
    }

    // Before anything is touched: with another host's key each change would fail, one by one.
    private async Task FindKeysAsync(string tenant, CancellationToken cancellation)
    {
        try
        {
            await host.Audit.Keys.OfAsync(tenant, cancellation);
        }
        catch (KeyException exception)
        {
            throw TenantErrors.Unavailable(tenant, exception.Message);
        }
    }

    /// <summary>Gives up what the activation took for the tenant.</summary>
    public void Release(Tenant tenant)
    {
        tenant.Feed.EndSubscriptions();
        compositions.Leave(tenant.Composition);
    }

    /// <summary>Reads the tenant's roles and what it has set for its modules, when that may be out of date.</summary>
    public async ValueTask FreshenAsync(Tenant tenant, CancellationToken cancellation)
    {
        var platform = host.Platform.On(tenant.Database.Provider);
        await host.Roles.FreshenAsync(tenant.Id, tenant.Database, platform, cancellation);
        if (tenant.Composition.HasSettings)
        {
            await host.Settings.FreshenAsync(tenant.Id, tenant.Database, platform, cancellation);
        }
    }

    /// <summary>Forgets the settings and roles of a tenant whose database goes.</summary>
    public void ForgetSettings(string tenant)
    {
        host.Settings.Forget(tenant);
        host.Roles.Forget(tenant);
    }

    /// <summary>Forgets what is known of the data of a tenant whose database goes.</summary>
    public void ForgetData(TenantRow row)
    {
        ForgetSettings(row.Id);
        host.Audit.Forget(DatabaseOf(row));
    }

    /// <summary>Gives up a composition that was entered for a tenant.</summary>
    public void Leave(Composition composition) => compositions.Leave(composition);

    /// <summary>Where the tenant's database is.</summary>
    public TenantDatabase DatabaseOf(TenantRow row) => servers.Find(row.Id, row.Provider, row.Server, row.Database);

    // Each round leaves out one more module, until what is left goes together and has its tables.
    private async Task<(Composition Composition, CompositionPlan Plan)> ComposeAsync(
        TenantRow row, TenantDatabase database, List<TenantModuleRow> wanted, Dictionary<string, string> failed, CancellationToken cancellation)
    {
        var served = wanted.Where(m => m is { Version: not null, LeftOut: null }).Select(m => m.ModuleId).ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var plan = compositions.Planner.Plan(wanted.Select(m => WantedModule.Of(m.ModuleId, m.Version, m.Hash)), failed);
            if (plan.Modules.Count == 0)
            {
                await RecordAsync(row, plan, cancellation);
                throw TenantErrors.Unavailable(row.Id, $"no module serves it. {string.Join(" ", plan.LeftOut.Values)}");
            }

            if (TryEnter(plan, served, failed) is not { } composition)
            {
                continue;
            }

            var before = failed.Count;
            try
            {
                await MigrateAsync(row, database, composition, failed, cancellation);
            }
            catch
            {
                compositions.Leave(composition);
                throw;
            }

            if (failed.Count == before)
            {
                return (composition, plan);
            }

            compositions.Leave(composition);
        }
    }

    private Composition? TryEnter(CompositionPlan plan, HashSet<string> served, Dictionary<string, string> failed)
    {
        try
        {
            return compositions.Enter(plan);
        }
        catch (ModuleRefusedException exception)
        {
            failed[exception.Refusal.Module] = CompositionErrors.IsRefused(exception.Refusal.Module, exception.Message);
        }
        catch (CompositionException exception)
        {
            var culprit = compositions.CulpritOf(plan, exception, served);
            failed[culprit.Id] = CompositionErrors.DoesNotFit(culprit, exception.Errors);
        }

        return null;
    }

    private async Task MigrateAsync(TenantRow row, TenantDatabase database, Composition composition, Dictionary<string, string> failed, CancellationToken cancellation)
    {
        var tables = composition.Modules.Select(m => m.DatabaseOn(database.Provider, host.Logging)).OfType<ModuleDatabaseFactory>();
        var tenant = row.Id;

        // While the tenant can go back to the version before, what that one uses stays.
        MigrationWish Wish(string module) => row.Modules.Exists(m => m.ModuleId == module && m.State is (TenantModuleState.Switched or TenantModuleState.Upgrading))
            ? MigrationWish.Additive
            : MigrationWish.All;
        foreach (var result in await migrator.MigrateAsync(database, [host.Platform.On(database.Provider), .. tables], Wish, cancellation))
        {
            if (result.Applied.Count > 0)
            {
                log.LogInformation("Tenant '{Tenant}': module '{Module}' applied {Migrations}.", tenant, result.ModuleId, string.Join(", ", result.Applied));
            }

            // What had no turn has its turn in the next round: only the module that stopped the run is left out.
            if (result is not { Failure: { } failure, WasTried: true })
            {
                continue;
            }

            if (result.ModuleId == PlatformDbContext.ModuleId)
            {
                throw TenantErrors.Unavailable(tenant, failure);
            }

            failed[result.ModuleId] = failure;
        }
    }

    private Task RecordAsync(TenantRow row, CompositionPlan plan, CancellationToken cancellation)
    {
        var outcomes = plan.Modules.ToDictionary(m => m.Id, m => new ModuleOutcome(m, null, JournalOf(plan, m)), StringComparer.Ordinal);

        // Of a suspended module the row keeps why it was suspended.
        foreach (var (module, reason) in plan.LeftOut.Where(l => row.Modules.Exists(m => m.ModuleId == l.Key && m.IsWanted)))
        {
            outcomes[module] = new ModuleOutcome(null, reason.Length > 2000 ? reason[..2000] : reason, null);
        }

        return row.Modules.Exists(m => outcomes.TryGetValue(m.ModuleId, out var outcome) && m.Differs(outcome))
            ? catalog.RecordAsync(row.Id, outcomes, cancellation)
            : Task.CompletedTask;
    }

    // Other content of the same version is a log line: whoever develops a module rebuilds it all day.
    private static string? JournalOf(CompositionPlan plan, FoundModule module) =>
        plan.Notes.GetValueOrDefault(module.Id) is { IsOtherVersion: true } note ? note.Text : null;
}
