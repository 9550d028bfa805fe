using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Jobs;

/// <summary>What the catalog says about tenants' jobs: when the next of each tenant is due.</summary>
internal sealed class DueTenants(ModuleDatabaseFactory factory, TenantDatabase database, TimeProvider clock)
{
    private const string Caller = "jobs";

    /// <summary>The tenants that have a job that is due.</summary>
    public Task<List<string>> ListAsync(DateTime now, CancellationToken cancellation) => ReadAsync(
        tenants => tenants.Where(t => t.JobsDueAt <= now).OrderBy(t => t.JobsDueAt).Select(t => t.Id).ToListAsync(cancellation));

    /// <summary>The same, and the tenants whose jobs were planned by other modules than this host has, or by none.</summary>
    public Task<List<string>> ListWithOthersAsync(DateTime now, JobsOfHost jobs, CancellationToken cancellation)
    {
        var (key, modules) = jobs;
        return ReadAsync(tenants => tenants
            .Where(t => t.JobsDueAt <= now || ((t.JobsOf == null || t.JobsOf != key) && t.Modules.Any(m => modules.Contains(m.ModuleId))))
            .OrderBy(t => t.JobsDueAt).Select(t => t.Id).ToListAsync(cancellation));
    }

    /// <summary>When the next job of any tenant is due, in UTC; null when none is known.</summary>
    public Task<DateTime?> NextAsync(CancellationToken cancellation) => ReadAsync(tenants => tenants.MinAsync(t => t.JobsDueAt, cancellation));

    /// <summary>When the tenant's next job is due, as far as the catalog knows.</summary>
    public Task<DateTime?> FindAsync(string tenant, CancellationToken cancellation) => ReadAsync(
        tenants => tenants.Where(t => t.Id == tenant).Select(t => t.JobsDueAt).SingleOrDefaultAsync(cancellation));

    /// <summary>Says when the tenant's next job is due.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="before">What the catalog said before the tenant was looked at. If another host has changed it since, only an earlier time is taken.</param>
    /// <param name="next">When, in UTC; null when it has no jobs.</param>
    /// <param name="jobsOfHost">Which modules have planned them.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task SetAsync(string tenant, DateTime? before, DateTime? next, string jobsOfHost, CancellationToken cancellation)
    {
        await using var session = Open();
        await using var catalog = (CatalogDbContext)factory.Lease(session);
        await session.InUnitOfWorkAsync(
            () => catalog.Tenants
                .Where(t => t.Id == tenant && (t.JobsDueAt == before || t.JobsDueAt > next || (t.JobsDueAt == null && next != null)))
                .ExecuteUpdateAsync(set => set.SetProperty(t => t.JobsDueAt, next).SetProperty(t => t.JobsOf, jobsOfHost), cancellation),
            cancellation);
    }

    /// <summary>Says that the tenant has something that is due at a time, or earlier.</summary>
    public async Task BringForwardAsync(string tenant, DateTime to, CancellationToken cancellation)
    {
        await using var session = Open();
        await using var catalog = (CatalogDbContext)factory.Lease(session);
        await session.InUnitOfWorkAsync(
            () => catalog.Tenants.Where(t => t.Id == tenant && (t.JobsDueAt == null || t.JobsDueAt > to)).ExecuteUpdateAsync(set => set.SetProperty(t => t.JobsDueAt, to), cancellation),
            cancellation);
    }

    private async Task<T> ReadAsync<T>(Func<IQueryable<TenantRow>, Task<T>> read)
    {
        await using var session = Open();
        await using var catalog = (CatalogDbContext)factory.Lease(session);
        return await read(catalog.Tenants.Where(t => t.State == TenantState.Active));
    }

    private TenantSession Open()
    {
        var session = new TenantSession();
        session.Attach(database, Caller, clock);
        return session;
    }
}
