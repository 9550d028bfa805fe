namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>Keeps the wrapped keys of tenants, outside their databases.</summary>
internal interface IKeyStore
{
    /// <summary>All keys of a tenant, the former versions too.</summary>
    Task<IReadOnlyList<WrappedKey>> ReadAsync(string tenant, CancellationToken cancellation);

    /// <summary>Keeps a key.</summary>
    /// <returns>Whether it was kept; not when the tenant has one of this purpose and version.</returns>
    Task<bool> TryAddAsync(string tenant, WrappedKey key, CancellationToken cancellation);

    /// <summary>Keeps a key in place of the one of the same purpose and version.</summary>
    Task ReplaceAsync(string tenant, WrappedKey key, CancellationToken cancellation);
}
