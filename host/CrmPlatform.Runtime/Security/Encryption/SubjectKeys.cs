using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Runtime.Security.Encryption;

/// <summary>The keys of a tenant's data subjects, in memory for a while: most writes are about people of the last minutes.</summary>
/// <remarks>A host that did not erase a person itself forgets the key within <see cref="MaxAge"/>.</remarks>
internal sealed class SubjectKeys(TimeProvider clock)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);
    private const int MostKept = 20_000;
    private const int MostAtOnce = 200;
    private readonly ConcurrentDictionary<Guid, (byte[] Key, long At)> _known = new();

    /// <summary>The keys of those of the people who have one.</summary>
    public async ValueTask<IReadOnlyDictionary<Guid, byte[]>> FindAsync(
        IReadOnlyCollection<Guid> subjects, TenantKeys tenant, DatabaseProvider provider, DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, byte[]>(subjects.Count);
        var missing = new List<Guid>();
        foreach (var subject in subjects)
        {
            if (_known.TryGetValue(subject, out var known) && clock.GetElapsedTime(known.At) < MaxAge)
            {
                found[subject] = known.Key;
            }
            else
            {
                missing.Add(subject);
            }
        }

        foreach (var some in missing.Chunk(MostAtOnce))
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"SELECT subject, wrapped, key_version FROM {PlatformTable.Of(provider, "subject_keys")} WHERE subject IN ({string.Join(',', some.Select((s, i) => command.Add($"s{i}", s)))})";
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
            {
                var subject = reader.GetGuid(0);
                var key = Unwrap(reader.GetFieldValue<byte[]>(1), reader.GetInt32(2), tenant, subject) ?? throw KeyErrors.SubjectKeyLost(tenant.Tenant);
                Keep(subject, key);
                found[subject] = key;
            }
        }

        return found;
    }

    /// <summary>Remembers a key that was committed.</summary>
    public void Keep(Guid subject, byte[] key)
    {
        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[subject] = (key, clock.GetTimestamp());
    }

    public void Forget(Guid subject) => _known.TryRemove(subject, out _);

    public void ForgetAll() => _known.Clear();

    public static byte[] Wrap(byte[] key, TenantKeys tenant, Guid subject) => Envelope.Seal(tenant.Personal[tenant.Current], key, ContextOf(tenant.Tenant, subject));

    public static byte[]? Unwrap(byte[] wrapped, int version, TenantKeys tenant, Guid subject) =>
        tenant.Personal.TryGetValue(version, out var key) ? Envelope.TryOpen(key, wrapped, ContextOf(tenant.Tenant, subject)) : null;

    private static byte[] ContextOf(string tenant, Guid subject) => Encoding.UTF8.GetBytes($"{tenant}|subject|{subject:D}");
}
