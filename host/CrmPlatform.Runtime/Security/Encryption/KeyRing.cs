using System.Collections.Concurrent;

namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>Finds the keys of tenants, and makes them when a tenant has none yet.</summary>
internal sealed class KeyRing(HostKeys host, IKeyStore store)
{
    private const string Audit = "audit";
    private const string Personal = "personal";
    private const string Data = "data";
    private const string Index = "index";
    private readonly ConcurrentDictionary<string, TenantKeys> _known = new(StringComparer.Ordinal);

    /// <summary>The tenant's keys.</summary>
    /// <exception cref="KeyException">The host lacks the key that opens them.</exception>
    public ValueTask<TenantKeys> OfAsync(string tenant, CancellationToken cancellation) =>
        _known.TryGetValue(tenant, out var keys) ? new(keys) : new(ReadAsync(tenant, cancellation));

    /// <summary>The tenant's keys, for those who cannot wait; they are known since the tenant was activated.</summary>
    /// <exception cref="KeyException">The host lacks the key that opens them.</exception>
    public TenantKeys Of(string tenant) => _known.TryGetValue(tenant, out var keys) ? keys : Task.Run(() => ReadAsync(tenant, CancellationToken.None)).GetAwaiter().GetResult();

    /// <summary>A version of the key of a tenant's texts; null when there is none.</summary>
    /// <remarks>One that is not known was made by another host since: the keys are read again.</remarks>
    public byte[]? DataKeyOf(string tenant, int version) => Of(tenant).Data.TryGetValue(version, out var key)
        ? key
        : Task.Run(() => ReadAsync(tenant, CancellationToken.None)).GetAwaiter().GetResult().Data.GetValueOrDefault(version);

    /// <summary>Gives the tenant new keys for its texts and for the keys of data subjects. The former ones stay, for what they sealed.</summary>
    public async Task<TenantKeys> RotateAsync(string tenant, CancellationToken cancellation)
    {
        var keys = await ReadAsync(tenant, cancellation);
        await store.TryAddAsync(tenant, Make(tenant, Personal, keys.Current + 1), cancellation);
        await store.TryAddAsync(tenant, Make(tenant, Data, keys.Data.Keys.Max() + 1), cancellation);
        return await ReadAsync(tenant, cancellation);
    }

    /// <summary>Puts a new key of the host before the others; nothing is wrapped by it yet.</summary>
    /// <exception cref="KeyException">The host's keys stand where it does not write.</exception>
    public void RotateHost() => host.Rotate();

    /// <summary>Refuses a tenant of whose keys the host cannot open one.</summary>
    /// <exception cref="KeyException">The host lacks the key that wrapped it.</exception>
    public async Task CheckAsync(string tenant, CancellationToken cancellation)
    {
        foreach (var key in await store.ReadAsync(tenant, cancellation))
        {
            Check(tenant, key);
        }
    }

    /// <summary>Wraps the tenant's keys with the host's first key, where another one did.</summary>
    /// <returns>How many keys were wrapped anew.</returns>
    public async Task<int> RewrapAsync(string tenant, CancellationToken cancellation)
    {
        var rewrapped = 0;
        foreach (var key in (await store.ReadAsync(tenant, cancellation)).Where(k => !host.IsCurrent(k.Wrapped)))
        {
            var context = ContextOf(tenant, key.Purpose, key.Version);
            await store.ReplaceAsync(tenant, key with { Wrapped = host.Wrap(host.Unwrap(key.Wrapped, context), context) }, cancellation);
            rewrapped++;
        }

        return rewrapped;
    }

    /// <summary>Refuses a key that none of the host's keys opens.</summary>
    /// <exception cref="KeyException">The host lacks the key that wrapped it.</exception>
    public void Check(string tenant, WrappedKey key) => host.Unwrap(key.Wrapped, ContextOf(tenant, key.Purpose, key.Version));

    /// <summary>Takes over keys that came with a backup, beside those that the tenant has.</summary>
    public async Task AdoptAsync(string tenant, IEnumerable<WrappedKey> keys, CancellationToken cancellation)
    {
        foreach (var key in keys)
        {
            await store.TryAddAsync(tenant, key, cancellation);
        }

        _known.TryRemove(tenant, out _);
    }

    private async Task<TenantKeys> ReadAsync(string tenant, CancellationToken cancellation)
    {
        var stored = await store.ReadAsync(tenant, cancellation);
        foreach (var purpose in (string[])[Audit, Personal, Data, Index])
        {
            // Of two hosts that make a tenant's first key, one is too late, and takes the other's.
            if (stored.All(k => k.Purpose != purpose))
            {
                await store.TryAddAsync(tenant, Make(tenant, purpose, 1), cancellation);
                stored = await store.ReadAsync(tenant, cancellation);
            }
        }

        var keys = stored.ToLookup(k => k.Purpose, k => (k.Version, Key: host.Unwrap(k.Wrapped, ContextOf(tenant, k.Purpose, k.Version))));
        return _known[tenant] = new TenantKeys(
            tenant, keys[Audit].Single().Key, keys[Personal].ToDictionary(k => k.Version, k => k.Key), keys[Data].ToDictionary(k => k.Version, k => k.Key), keys[Index].Single().Key);
    }

    private WrappedKey Make(string tenant, string purpose, int version) =>
        new(purpose, version, host.Wrap(Envelope.NewKey(), ContextOf(tenant, purpose, version)));

    private static string ContextOf(string tenant, string purpose, int version) => $"{tenant}|{purpose}|{version}";
}
