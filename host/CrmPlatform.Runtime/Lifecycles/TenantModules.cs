using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Tells operators which modules tenants have, and puts tenants into rings.</summary>
public sealed class TenantModules
{
    private readonly TenantCatalog _catalog;

    internal TenantModules(TenantCatalog catalog) => _catalog = catalog;

    /// <summary>All tenants with their modules.</summary>
    public async Task<IReadOnlyList<TenantRow>> ListAsync(CancellationToken cancellation) =>
        await _catalog.ReadAsync(c => c.Tenants.Include(t => t.Modules).OrderBy(t => t.Id).ToListAsync(cancellation));

    /// <summary>A tenant with its modules.</summary>
    /// <exception cref="LifecycleException">There is no such tenant.</exception>
    public async Task<TenantRow> GetAsync(string tenant, CancellationToken cancellation) =>
        await _catalog.FindAsync(tenant, cancellation) ?? throw LifecycleErrors.UnknownTenant(tenant);

    /// <summary>The versions and contents that a tenant is locked to.</summary>
    /// <exception cref="LifecycleException">There is no such tenant.</exception>
    public async Task<TenantLock> LockAsync(string tenant, CancellationToken cancellation) => TenantLock.Of(await GetAsync(tenant, cancellation));

    /// <summary>Puts a tenant into a ring.</summary>
    /// <exception cref="LifecycleException">There is no such tenant.</exception>
    public Task SetRingAsync(string tenant, string ring, CancellationToken cancellation) => _catalog.WriteAsync(
        async c =>
        {
            var row = await c.Tenants.SingleOrDefaultAsync(t => t.Id == tenant, cancellation) ?? throw LifecycleErrors.UnknownTenant(tenant);
            row.Ring = ring;
        },
        cancellation);

    /// <summary>What happened to a module of a tenant, oldest first.</summary>
    public async Task<IReadOnlyList<TransitionRow>> HistoryAsync(string tenant, string module, CancellationToken cancellation) =>
        await _catalog.ReadAsync(c => c.Transitions.Where(t => t.TenantId == tenant && t.ModuleId == module).OrderBy(t => t.Id).ToListAsync(cancellation));
}
