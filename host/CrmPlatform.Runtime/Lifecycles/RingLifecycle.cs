using CrmPlatform.Runtime.Tenancy.Catalog;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>Changes a module at all tenants of a ring, one after another; what fails at one does not keep the others.</summary>
public sealed class RingLifecycle
{
    private readonly TenantCatalog _catalog;
    private readonly TenantLifecycle _tenants;

    internal RingLifecycle(TenantCatalog catalog, TenantLifecycle tenants) => (_catalog, _tenants) = (catalog, tenants);

    /// <summary>Upgrades the module at the tenants that have it.</summary>
    /// <param name="module">The module's id.</param>
    /// <param name="version">The version; null for the newest that fits.</param>
    /// <param name="ring">The ring; null for all rings.</param>
    /// <param name="tenants">The tenants; null for all of the ring.</param>
    /// <param name="cancellation">Ends the change between two tenants.</param>
    public Task<RingChange> UpgradeAsync(string module, string? version, string? ring, IReadOnlyList<string>? tenants, CancellationToken cancellation) => ChangeAsync(
        module, ModuleAction.Upgrade, version, ring, tenants, r => r.State is TenantModuleState.Active or TenantModuleState.Upgrading && (version is null || r.Version != version), cancellation);

    /// <summary>Rolls the module back at the tenants that were upgraded.</summary>
    /// <param name="module">The module's id.</param>
    /// <param name="ring">The ring; null for all rings.</param>
    /// <param name="tenants">The tenants; null for all of the ring.</param>
    /// <param name="cancellation">Ends the change between two tenants.</param>
    public Task<RingChange> RollBackAsync(string module, string? ring, IReadOnlyList<string>? tenants, CancellationToken cancellation) =>
        ChangeAsync(module, ModuleAction.Rollback, null, ring, tenants, r => r.State is TenantModuleState.Switched, cancellation);

    private async Task<RingChange> ChangeAsync(
        string module, ModuleAction action, string? version, string? ring, IReadOnlyList<string>? only, Func<TenantModuleRow, bool> applies, CancellationToken cancellation)
    {
        var rows = await _catalog.ReadAsync(c => c.Tenants
            .Where(t => t.State == TenantState.Active && (ring == null || t.Ring == ring))
            .Include(t => t.Modules).OrderBy(t => t.Id).ToListAsync(cancellation));
        var (changed, failed) = (new List<string>(), new List<TenantFailure>());
        foreach (var tenant in rows.Where(t => only?.Contains(t.Id, StringComparer.Ordinal) != false && t.Modules.Exists(m => m.ModuleId == module && applies(m))))
        {
            try
            {
                await _tenants.ChangeAsync(tenant.Id, module, action, version, isDryRun: false, cancellation);
                changed.Add(tenant.Id);
            }
            catch (LifecycleException exception)
            {
                failed.Add(new TenantFailure(tenant.Id, exception.Message));
            }
        }

        return new RingChange(changed, failed);
    }
}
