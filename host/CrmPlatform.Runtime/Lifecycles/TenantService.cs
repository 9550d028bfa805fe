using CrmPlatform.Runtime.Tenancy;
using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Takes whole tenants out of service and lets them serve again; their data stays.</summary>
/// <remarks>While a tenant is suspended its requests are refused, and its jobs and events wait. Work that runs goes on to its end.</remarks>
public sealed class TenantService
{
    private readonly TenantCatalog _catalog;
    private readonly TenantRegistry _tenants;

    internal TenantService(TenantCatalog catalog, TenantRegistry tenants) => (_catalog, _tenants) = (catalog, tenants);

    /// <summary>Suspends a tenant; one that is suspended stays so.</summary>
    /// <exception cref="LifecycleException">There is no such tenant.</exception>
    public Task SuspendAsync(string tenant, CancellationToken cancellation) => SetAsync(tenant, TenantState.Suspended, cancellation);

    /// <summary>Lets a suspended tenant be served again; what was due meanwhile is made up for.</summary>
    /// <exception cref="LifecycleException">There is no such tenant.</exception>
    public async Task ResumeAsync(string tenant, CancellationToken cancellation)
    {
        await SetAsync(tenant, TenantState.Active, cancellation);

        // What waited is looked at now, not at the next round.
        _tenants.Published(tenant);
        _tenants.Activated(tenant);
    }

    private async Task SetAsync(string tenant, TenantState state, CancellationToken cancellation)
    {
        await _catalog.WriteAsync(
            async c =>
            {
                var row = await c.Tenants.SingleOrDefaultAsync(t => t.Id == tenant, cancellation) ?? throw LifecycleErrors.UnknownTenant(tenant);
                row.State = state;
            },
            cancellation);
        _tenants.LookAnew(tenant);
    }
}
