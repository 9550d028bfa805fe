using CrmPlatform.Runtime.Security.Privacy;
using CrmPlatform.Sdk;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Tenancy.Catalog;

/// <summary>Keeps in the catalog who was erased.</summary>
internal sealed class CatalogErasureList(TenantCatalog catalog, TimeProvider clock) : IErasureList
{
    public async Task AddAsync(string tenant, Guid subject, CancellationToken cancellation)
    {
        try
        {
            await catalog.WriteAsync(
                c =>
                {
                    c.Add(new ErasureRow { TenantId = tenant, Subject = subject, ErasedAt = clock.GetUtcNow().UtcDateTime });
                    return Task.CompletedTask;
                },
                cancellation);
        }
        catch (DuplicateException)
        {
            // Whoever is erased again stays erased.
        }
    }

    public async Task<IReadOnlyList<Guid>> ReadAsync(string tenant, CancellationToken cancellation) => await catalog.ReadAsync(
        c => c.Erasures.Where(e => e.TenantId == tenant).OrderBy(e => e.ErasedAt).Select(e => e.Subject).ToListAsync(cancellation));
}
