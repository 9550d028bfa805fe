using CrmPlatform.Runtime.Compositions;
using CrmPlatform.Runtime.Database;
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
        var database = DatabaseOf(row);
        var enabled = row.Modules.Select(m => m.ModuleId).ToArray();
        var failed = new Dictionary<string, string>(StringComparer.Ordinal);
        var plan = compositions.Planner.Plan(enabled, failed);
        await MigrateAsync(row.Id, database, plan, failed, cancellation);
        if (failed.Count > 0)
        {
            plan = compositions.Planner.Plan(enabled, failed);
        }

        await RecordAsync(row, plan, cancellation);
        foreach (var (module, reason) in plan.LeftOut)
        {
            log.LogWarning("Tenant '{Tenant}' is served without module '{Module}': {Reason}", row.Id, module, reason);
        }

        if (plan.Modules.Count == 0)
        {
            throw TenantErrors.Unavailable(row.Id, $"no module serves it. {string.Join(" ", plan.LeftOut.Values)}");
        }

        try
        {
            return new Tenant(row.Id, database, compositions.Get(plan), plan.LeftOut, published);
        }
        catch (CompositionException exception)
        {
            throw TenantErrors.Unavailable(row.Id, exception.Message);
        }
    }

    /// <summary>Where the tenant's database is.</summary>
    public TenantDatabase DatabaseOf(TenantRow row) => servers.Find(row.Id, row.Provider, row.Server, row.Database);

    private async Task MigrateAsync(string tenant, TenantDatabase database, CompositionPlan plan, Dictionary<string, string> failed, CancellationToken cancellation)
    {
        var tables = plan.Modules.Select(m => m.DatabaseOn(database.Provider, host.Logging)).OfType<ModuleDatabaseFactory>();
        foreach (var result in await migrator.MigrateAsync(database, [host.Platform.On(database.Provider), .. tables], cancellation))
        {
            if (result.Applied.Count > 0)
            {
                log.LogInformation("Tenant '{Tenant}': module '{Module}' applied {Migrations}.", tenant, result.ModuleId, string.Join(", ", result.Applied));
            }

            if (result.Failure is not { } failure)
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
        var outcomes = plan.Modules.ToDictionary(m => m.Id, m => new ModuleOutcome(m.Version.ToNormalizedString(), null), StringComparer.Ordinal);
        foreach (var (module, reason) in plan.LeftOut)
        {
            outcomes[module] = new ModuleOutcome(null, reason.Length > 2000 ? reason[..2000] : reason);
        }

        return row.Modules.Exists(m => outcomes.TryGetValue(m.ModuleId, out var outcome) && (m.Version, m.LeftOut) != (outcome.Version, outcome.LeftOut))
            ? catalog.RecordAsync(row.Id, outcomes, cancellation)
            : Task.CompletedTask;
    }
}
