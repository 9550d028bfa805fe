using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Runtime.Security.Encryption;

namespace CrmPlatform.TestSupport;

/// <summary>The keys of tenants of one test, which go with it.</summary>
internal sealed class MemoryKeys : IKeyStore
{
    private readonly List<WrappedKey> _keys = [];

    /// <summary>What encrypts the texts of a tenant of its own.</summary>
    public static ICellCipher NewCells() => new TenantCells("tenant", new KeyRing(new HostKeys([Envelope.NewKey()]), new MemoryKeys()));

    public Task<IReadOnlyList<WrappedKey>> ReadAsync(string tenant, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<WrappedKey>>([.. _keys]);

    public Task<bool> TryAddAsync(string tenant, WrappedKey key, CancellationToken cancellation)
    {
        _keys.Add(key);
        return Task.FromResult(true);
    }

    public Task ReplaceAsync(string tenant, WrappedKey key, CancellationToken cancellation)
    {
        _keys[_keys.FindIndex(k => (k.Purpose, k.Version) == (key.Purpose, key.Version))] = key;
        return Task.CompletedTask;
    }
}
