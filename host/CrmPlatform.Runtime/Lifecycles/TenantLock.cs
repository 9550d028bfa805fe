using System.Security.Cryptography;
using System.Text;
using CrmPlatform.Runtime.Tenancy.Catalog;

namespace CrmPlatform.Runtime.Lifecycles;

/// <summary>The versions and contents that serve a tenant now and at its next activation.</summary>
/// <param name="Tenant">The tenant's id.</param>
/// <param name="Id">The SHA-256 of all that is locked: tenants with the same one run the same code.</param>
/// <param name="Modules">The modules, by id.</param>
public sealed record TenantLock(string Tenant, string Id, IReadOnlyList<LockedModule> Modules)
{
    internal static TenantLock Of(TenantRow tenant)
    {
        LockedModule[] modules =
        [
            .. tenant.Modules
                .Where(m => m is { IsWanted: true, Version: not null, Hash: not null })
                .OrderBy(m => m.ModuleId, StringComparer.Ordinal)
                .Select(m => new LockedModule(m.ModuleId, m.Version!, m.Hash!, m.Sdk)),
        ];
        var text = string.Concat(modules.Select(m => $"{m.Id}@{m.Version}#{m.Hash}\n"));
        return new TenantLock(tenant.Id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), modules);
    }
}
