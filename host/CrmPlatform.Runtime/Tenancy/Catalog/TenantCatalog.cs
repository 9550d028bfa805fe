using CrmPlatform.Runtime.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>Reads and writes the catalog, each call in a session of its own.</summary>
internal sealed class TenantCatalog(ModuleDatabaseFactory factory, TenantDatabase database, TimeProvider clock) : IDisposable
{
    private const string Writer = "host";

    public async Task MigrateAsync(TenantMigrator migrator, CancellationToken cancellation)
    {
        var results = await migrator.MigrateAsync(database, [factory], cancellation);
        if (results[0].Failure is { } failure)
        {
            throw TenantErrors.CatalogNotReady(failure);
        }
    }

    public async Task<IReadOnlyList<TenantSummary>> ListAsync(CancellationToken cancellation)
    {
        await using var session = Open();
        await using var catalog = (CatalogDbContext)factory.Lease(session);
        var rows = await catalog.Tenants.OrderBy(t => t.Id).Select(t => new { t.Id, t.State }).ToListAsync(cancellation);
        var modules = await catalog.TenantModules.OrderBy(m => m.ModuleId).Select(m => new { m.TenantId, m.ModuleId }).ToListAsync(cancellation);
        var byTenant = modules.ToLookup(m => m.TenantId, m => m.ModuleId, StringComparer.Ordinal);
        return [.. rows.Select(t => new TenantSummary(t.Id, t.State, [.. byTenant[t.Id]]))];
    }

    public async Task<IReadOnlyList<TenantRow>> ListPlacedAsync(CancellationToken cancellation)
    {
        await using var session = Open();
        await using var catalog = (CatalogDbContext)factory.Lease(session);
        return await catalog.Tenants.Where(t => t.State == TenantState.Active).OrderBy(t => t.Id).ToListAsync(cancellation);
    }

    public async Task<TenantRow?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var session = Open();
        await using var catalog = (CatalogDbContext)factory.Lease(session);
        return await catalog.Tenants.Include(t => t.Modules).SingleOrDefaultAsync(t => t.Id == id, cancellation);
    }

    /// <summary>Where the catalog is.</summary>
    public TenantDatabase Database => database;

    /// <summary>Gives a tenant another database, with the modules that made its tables.</summary>
    public Task ReplaceAsync(string id, string database, IReadOnlyList<TenantModuleRow> modules) => WriteAsync(
        async catalog =>
        {
            var row = await catalog.Tenants.Include(t => t.Modules).SingleAsync(t => t.Id == id);
            catalog.RemoveRange(row.Modules);
            await catalog.SaveChangesAsync();
            (row.Database, row.JobsDueAt, row.JobsOf) = (database, null, null);
            catalog.AddRange(modules);
        },
        CancellationToken.None);

    public Task AddAsync(TenantRow tenant, CancellationToken cancellation) => WriteAsync(
        catalog =>
        {
            catalog.Add(tenant);
            return Task.CompletedTask;
        },
        cancellation);

    /// <summary>Removes a tenant that was never served.</summary>
    public Task RemoveAsync(string id) => WriteAsync(
        async catalog =>
        {
            await catalog.TenantModules.Where(m => m.TenantId == id).ExecuteDeleteAsync();
            await catalog.Tenants.Where(t => t.Id == id).ExecuteDeleteAsync();
        },
        CancellationToken.None);

    public Task RecordAsync(string tenantId, IReadOnlyDictionary<string, ModuleOutcome> outcomes, CancellationToken cancellation) => WriteAsync(
        async catalog =>
        {
            foreach (var row in await catalog.TenantModules.Where(m => m.TenantId == tenantId).ToListAsync(cancellation))
            {
                if (outcomes.TryGetValue(row.ModuleId, out var outcome) && row.Differs(outcome))
                {
                    var (now, state) = (clock.GetUtcNow().UtcDateTime, row.State);
                    row.Take(outcome, now);
                    if (outcome.Note is { } note)
                    {
                        catalog.Add(TransitionRow.Of(row, state, row.State, note, now));
                    }
                }
            }
        },
        cancellation);

    /// <summary>Reads rows.</summary>
    public async Task<T> ReadAsync<T>(Func<CatalogDbContext, Task<T>> read)
    {
        await using var session = Open();
        await using var catalog = (CatalogDbContext)factory.Lease(session);
        return await read(catalog);
    }

    public void Dispose() => factory.Dispose();

    /// <summary>Changes rows in a transaction.</summary>
    public async Task WriteAsync(Func<CatalogDbContext, Task> write, CancellationToken cancellation)
    {
        await using var session = Open();
        await using var catalog = (CatalogDbContext)factory.Lease(session);
        await session.BeginAsync(cancellation);
        try
        {
            await write(catalog);
            await session.CommitAsync(cancellation);
        }
        catch
        {
            await session.RollbackAsync();
            throw;
        }
    }

    private TenantSession Open()
    {
        var session = new TenantSession();
        session.Attach(database, Writer, clock);
        return session;
    }
}
