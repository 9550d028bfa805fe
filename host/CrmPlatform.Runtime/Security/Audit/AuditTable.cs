using System.Data;
using System.Data.Common;
using System.Text;
using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Database.Audit;
using CrmPlatform.Runtime.Security.Encryption;

namespace CrmPlatform.Runtime.Security.Audit;

/// <summary>The audit's statements.</summary>
internal static class AuditTable
{
    private const string Table = "audit";
    private const string Columns = "number, at, caller_kind, caller_name, caller_id, operation, trace_id, module, entity_type, record, action, subject, changes, mac";
    private const int MostRows = 100; // SQL Server takes 2,100 parameters.

    public static async Task<AuditHead> ReadHeadAsync(TenantKeys tenant, DatabaseProvider provider, DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        var table = PlatformTable.Of(provider, Table);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"SELECT number, mac FROM {table} WHERE number = (SELECT MAX(number) FROM {table})";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new AuditHead(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1))
            : new AuditHead(0, new AuditHash(tenant.Audit).Start(tenant.Tenant));
    }

    /// <summary>Adds entries, and the keys that seal their values, in one statement for each hundred.</summary>
    public static async Task AddAsync(
        IReadOnlyList<AuditEntry> entries, IReadOnlyList<SubjectKeyRow> keys, DatabaseProvider provider, DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        for (var from = 0; from < Math.Max(entries.Count, keys.Count); from += MostRows)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            var text = new StringBuilder();
            AddKeys(command, text, [.. keys.Skip(from).Take(MostRows)], provider);
            AddEntries(command, text, [.. entries.Skip(from).Take(MostRows)], provider);
            command.CommandText = text.ToString();
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>All entries from a number on, in order.</summary>
    public static async IAsyncEnumerable<AuditEntry> ReadAsync(long from, DatabaseProvider provider, DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {Columns} FROM {PlatformTable.Of(provider, Table)} WHERE number >= {command.Add("from", from)} ORDER BY number";
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess);
        while (reader.Read())
        {
            yield return Read(reader);
        }
    }

    private static AuditEntry Read(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        At = row.GetDateTime(1),
        CallerKind = row.GetString(2),
        CallerName = row.GetString(3),
        CallerId = row.GetString(4),
        Operation = row.GetString(5),
        TraceId = row.GetString(6),
        Module = row.GetString(7),
        EntityType = row.GetString(8),
        Record = row.GetString(9),

        // A name that is none is an entry that somebody changed: its HMAC tells.
        Action = Enum.TryParse<AuditAction>(row.GetString(10), out var action) ? action : (AuditAction)(-1),
        Subject = row.IsDBNull(11) ? null : row.GetGuid(11),
        Changes = row.GetString(12),
        Mac = row.GetFieldValue<byte[]>(13),
    };

    private static void AddKeys(DbCommand command, StringBuilder text, IReadOnlyList<SubjectKeyRow> keys, DatabaseProvider provider)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            text.Append(i == 0 ? $"INSERT INTO {PlatformTable.Of(provider, "subject_keys")} (subject, wrapped, key_version, created_at) VALUES (" : ", (")
                .AppendJoin(", ", command.Add($"k{i}", keys[i].Subject), command.Add($"w{i}", keys[i].Wrapped), command.Add($"v{i}", keys[i].KeyVersion), command.Add($"c{i}", keys[i].CreatedAt)).Append(')');
        }

        text.Append(keys.Count > 0 ? "; " : "");
    }

    private static void AddEntries(DbCommand command, StringBuilder text, IReadOnlyList<AuditEntry> entries, DatabaseProvider provider)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            text.Append(i == 0 ? $"INSERT INTO {PlatformTable.Of(provider, Table)} ({Columns}) VALUES (" : ", (");
            var e = entries[i];
            object[] values = [e.Id, e.At, e.CallerKind, e.CallerName, e.CallerId, e.Operation, e.TraceId, e.Module, e.EntityType, e.Record, e.Action.ToString(), e.Subject ?? (object)DBNull.Value, e.Changes, e.Mac];
            text.AppendJoin(", ", values.Select((v, c) => command.Add($"e{i}_{c}", v))).Append(')');
        }
    }
}
