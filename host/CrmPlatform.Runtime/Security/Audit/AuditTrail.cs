using System.Collections.Concurrent;
using System.Data.Common;
using System.Text;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Security.Encryption;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>Adds entries to the audits of tenants, each in the transaction of the change.</summary>
/// <remarks>
/// In this process units of work of a tenant take turns from here to their commit, so that the last entry is known
/// without asking. If another host added one meanwhile, its number is taken, and the end is read anew.
/// </remarks>
internal sealed class AuditTrail(KeyRing keys, TimeProvider clock)
{
    private const int MostAttempts = 20;
    private const int MostLetters = 300;
    private const string Savepoint = "audit";
    private static readonly long Millisecond = TimeSpan.TicksPerMillisecond;
    private readonly ConcurrentDictionary<string, AuditChain> _chains = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> _grown = new(StringComparer.Ordinal);

    public KeyRing Keys => keys;

    /// <summary>The tenants that were added to since the last call.</summary>
    public IReadOnlyList<string> TakeGrown() => [.. _grown.Keys.Where(tenant => _grown.TryRemove(tenant, out _))];

    public AuditChain ChainOf(TenantDatabase database) => _chains.GetOrAdd(database.ConnectionString, _ => new AuditChain(clock));

    /// <summary>Forgets what is known of a database that was dropped or restored.</summary>
    public void Forget(TenantDatabase database) => _chains.TryRemove(database.ConnectionString, out _);

    public async Task<IUnitSeal> AppendAsync(AuditUnit unit, TenantDatabase database, DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var tenant = await keys.OfAsync(unit.Tenant, cancellation);
        var chain = ChainOf(database);
        _grown[unit.Tenant] = true;
        await chain.EnterAsync(cancellation);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                await transaction.SaveAsync(Savepoint, cancellation);
                try
                {
                    return await TryAppendAsync(unit, tenant, chain, database.Provider, connection, transaction, cancellation);
                }
                catch (DbException exception) when (database.Provider.IsUniqueViolation(exception) && attempt < MostAttempts)
                {
                    await transaction.RollbackAsync(Savepoint, cancellation);
                    chain.Head = null;
                }
            }
        }
        catch
        {
            chain.Head = null;
            chain.Exit();
            throw;
        }
    }

    private static async Task<IUnitSeal> TryAppendAsync(
        AuditUnit unit, TenantKeys tenant, AuditChain chain, DatabaseProvider provider, DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var head = chain.Head ?? await AuditTable.ReadHeadAsync(tenant, provider, connection, transaction, cancellation);
        var subjects = unit.Changes.Select(c => c.Subject).OfType<Guid>().ToHashSet();
        var known = subjects.Count == 0
            ? new Dictionary<Guid, byte[]>()
            : await chain.Subjects.FindAsync(subjects, tenant, provider, connection, transaction, cancellation);
        var made = subjects.Where(s => !known.ContainsKey(s)).ToDictionary(s => s, _ => Envelope.NewKey());
        var entries = Chain(unit, head, tenant, subject => known.TryGetValue(subject, out var key) ? key : made[subject]);
        await AuditTable.AddAsync(entries, [.. made.Select(m => new SubjectKeyRow { Subject = m.Key, Wrapped = SubjectKeys.Wrap(m.Value, tenant, m.Key), KeyVersion = tenant.Current, CreatedAt = unit.At })], provider, connection, transaction, cancellation);
        return chain.Hold(new AuditHead(entries[^1].Id, entries[^1].Mac), made);
    }

    private static List<AuditEntry> Chain(AuditUnit unit, AuditHead head, TenantKeys tenant, Func<Guid, byte[]> keyOf)
    {
        var (hash, number, mac) = (new AuditHash(tenant.Audit), head.Number, head.Mac);
        var at = new DateTime(unit.At.Ticks - (unit.At.Ticks % Millisecond), DateTimeKind.Utc);
        var entries = new List<AuditEntry>(unit.Changes.Count);
        foreach (var change in unit.Changes)
        {
            var entry = new AuditEntry
            {
                Id = ++number,
                At = at,
                CallerKind = NameOf(unit.Caller.Kind),
                CallerName = unit.Caller.Name,
                CallerId = unit.Caller.UserId ?? unit.Caller.KeyId ?? "",
                Operation = unit.Operation.Length > MostLetters ? unit.Operation[..MostLetters] : unit.Operation,
                TraceId = unit.TraceId,
                Module = change.Module,
                EntityType = change.EntityType,
                Record = change.Record,
                Action = change.Action,
                Subject = change.Subject,
                Changes = Write(change, tenant.Tenant, keyOf),
                Mac = new byte[32],
            };
            mac = hash.Next(mac, entry);
            mac.CopyTo(entry.Mac, 0);
            entries.Add(entry);
        }

        return entries;
    }

    private static string NameOf(CallerKind kind) => kind switch
    {
        CallerKind.User => nameof(CallerKind.User),
        CallerKind.Key => nameof(CallerKind.Key),
        _ => nameof(CallerKind.System),
    };

    private static string Write(RecordChange change, string tenant, Func<Guid, byte[]> keyOf)
    {
        var text = new StringBuilder("{", 64 + (change.Values.Count * 48));
        foreach (var value in change.Values)
        {
            Add(text, change, value, $"{value.Name}.old", value.Old, tenant, keyOf);
            Add(text, change, value, $"{value.Name}.new", value.New, tenant, keyOf);
        }

        return text.Append('}').ToString();
    }

    private static void Add(StringBuilder text, RecordChange change, ValueChange value, string name, string? json, string tenant, Func<Guid, byte[]> keyOf)
    {
        if (json is null)
        {
            return;
        }

        text.Append(text.Length > 1 ? "," : "").Append('"').Append(name).Append("\":");
        text.Append(value.IsPersonal ? AuditSeal.Close(json, keyOf(change.Subject!.Value), tenant, change, name) : json);
    }
}
