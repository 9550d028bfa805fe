using System.Text.Json;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>What somebody did to a record.</summary>
[ObjectType<AuditEntry>(Ignore = [nameof(AuditEntry.Changes), nameof(AuditEntry.Mac), nameof(AuditEntry.Subject)])]
internal static class AuditEntryType
{
    private const string Old = ".old";

    /// <summary>Old and new value of each property that changed; of secrets only that they did.</summary>
    [BatchResolver]
    public static async Task<IReadOnlyList<IReadOnlyList<AuditChange>>> GetChangesAsync(
        [Parent(nameof(AuditEntry.EntityType), nameof(AuditEntry.Record), nameof(AuditEntry.Subject), nameof(AuditEntry.Changes))] IReadOnlyList<AuditEntry> entries,
        PlatformDbContext db,
        TenantSession session,
        AuditTrail trail,
        ICaller caller,
        CancellationToken cancellation)
    {
        var subjects = entries.Select(e => e.Subject).OfType<Guid>().ToHashSet();
        var keys = subjects.Count == 0 ? new Dictionary<Guid, byte[]>() : await KeysAsync(subjects, db, session, trail, caller, cancellation);
        return [.. entries.Select(e => Read(e, caller.TenantId, e.Subject is { } subject ? keys.GetValueOrDefault(subject) : null))];
    }

    private static async Task<IReadOnlyDictionary<Guid, byte[]>> KeysAsync(
        HashSet<Guid> subjects, PlatformDbContext db, TenantSession session, AuditTrail trail, ICaller caller, CancellationToken cancellation)
    {
        var tenant = await trail.Keys.OfAsync(caller.TenantId, cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        return await trail.ChainOf(session.Database).Subjects.FindAsync(
            subjects, tenant, session.Database.Provider, db.Database.GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction(), cancellation);
    }

    private static IReadOnlyList<AuditChange> Read(AuditEntry entry, string tenant, byte[]? key)
    {
        using var json = JsonDocument.Parse(entry.Changes);
        var changes = new Dictionary<string, AuditChange>(StringComparer.Ordinal);
        foreach (var value in json.RootElement.EnumerateObject())
        {
            var name = value.Name[..^Old.Length];
            var (text, isErased) = Open(value, entry, tenant, key);
            var change = changes.GetValueOrDefault(name) ?? new AuditChange(name, null, null, false);
            change = value.Name.EndsWith(Old, StringComparison.Ordinal) ? change with { Old = text } : change with { New = text };
            changes[name] = change with { IsErased = change.IsErased || isErased };
        }

        return [.. changes.Values];
    }

    private static (string? Text, bool IsErased) Open(JsonProperty value, AuditEntry entry, string tenant, byte[]? key)
    {
        if (value.Value.ValueKind != JsonValueKind.String || value.Value.GetString() is not { } text || !text.StartsWith(AuditSeal.Mark, StringComparison.Ordinal))
        {
            return (AuditValue.Text(value.Value), false);
        }

        if (key is null || AuditSeal.TryOpen(text, key, tenant, entry.EntityType, entry.Record, value.Name) is not { } opened)
        {
            return (null, true);
        }

        using var json = JsonDocument.Parse(opened);
        return (AuditValue.Text(json.RootElement), false);
    }
}
