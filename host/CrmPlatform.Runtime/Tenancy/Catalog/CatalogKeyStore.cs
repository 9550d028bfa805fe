using CrmPlatform.Runtime.Security.Encryption;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>Keeps the wrapped keys of tenants in the catalog.</summary>
internal sealed class CatalogKeyStore(TenantCatalog catalog, TimeProvider clock) : IKeyStore
{
    public async Task<IReadOnlyList<WrappedKey>> ReadAsync(string tenant, CancellationToken cancellation) => await catalog.ReadAsync(
        c => c.TenantSecrets.Where(s => s.TenantId == tenant).Select(s => new WrappedKey(s.Purpose, s.Version, s.Wrapped)).ToListAsync(cancellation));

    public async Task<bool> TryAddAsync(string tenant, WrappedKey key, CancellationToken cancellation)
    {
        try
        {
            await catalog.WriteAsync(
                c =>
                {
                    c.Add(new TenantSecretRow { TenantId = tenant, Purpose = key.Purpose, Version = key.Version, Wrapped = key.Wrapped, CreatedAt = clock.GetUtcNow().UtcDateTime });
                    return Task.CompletedTask;
                },
                cancellation);
            return true;
        }
        catch (DuplicateException)
        {
            return false;
        }
    }

    public Task ReplaceAsync(string tenant, WrappedKey key, CancellationToken cancellation) => catalog.WriteAsync(
        async c => (await c.TenantSecrets.SingleAsync(s => s.TenantId == tenant && s.Purpose == key.Purpose && s.Version == key.Version, cancellation)).Wrapped = key.Wrapped,
        cancellation);
}
