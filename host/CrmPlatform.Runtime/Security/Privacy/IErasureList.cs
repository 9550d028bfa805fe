namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>Keeps who was erased, outside the tenants' databases, so that no backup brings them back.</summary>
internal interface IErasureList
{
    Task AddAsync(string tenant, Guid subject, CancellationToken cancellation);

    Task<IReadOnlyList<Guid>> ReadAsync(string tenant, CancellationToken cancellation);
}
