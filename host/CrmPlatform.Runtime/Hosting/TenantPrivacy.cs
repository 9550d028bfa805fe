using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Privacy;
using CrmPlatform.Runtime.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.Runtime.Hosting;

/// <summary>Keeps erased people erased.</summary>
public sealed class TenantPrivacy
{
    private readonly TenantRegistry _tenants;
    private readonly TenantAudits _audits;
    private readonly IErasureList _erased;

    internal TenantPrivacy(TenantRegistry tenants, TenantAudits audits, IErasureList erased) => (_tenants, _audits, _erased) = (tenants, audits, erased);

    /// <summary>To be called when a tenant's database was restored, before the tenant is served: the audit goes on from the backup's end, and whoever was erased since is erased again.</summary>
    /// <returns>How many people were asked for.</returns>
    public async Task<int> AfterRestoreAsync(string tenant, CancellationToken cancellation)
    {
        await _audits.ExportRestoredAsync(tenant, cancellation);
        return await ApplyErasuresAsync(tenant, cancellation);
    }

    /// <summary>Erases everybody again who was ever erased from the tenant's data. What is erased already is left as it is.</summary>
    /// <returns>How many people were asked for.</returns>
    public async Task<int> ApplyErasuresAsync(string tenant, CancellationToken cancellation)
    {
        var subjects = await _erased.ReadAsync(tenant, cancellation);
        var served = await _tenants.GetAsync(tenant, cancellation);
        foreach (var subject in subjects)
        {
            await using var scope = served.BeginScope(Caller.System("erasure"));
            scope.Session.Operation = "erasure applied again";
            await scope.Session.InUnitOfWorkAsync(() => scope.Services.GetRequiredService<SubjectErasure>().EraseAsync(subject, cancellation), cancellation);
        }

        return subjects.Count;
    }
}
