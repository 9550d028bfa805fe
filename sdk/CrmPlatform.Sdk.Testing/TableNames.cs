using System.Data.Common;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Runtime.Tenancy;

namespace CrmPlatform.Sdk.Testing;

/// <summary>Reads the tables of a tenant's database.</summary>
internal static class TableNames
{
    private const string Sqlite = "SELECT name, '\"' || name || '\"' FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    private const string Others = "SELECT table_schema || '_' || table_name, '\"' || table_schema || '\".\"' || table_name || '\"' FROM information_schema.tables WHERE table_schema NOT IN ('information_schema', 'pg_catalog') ORDER BY 1";

    /// <summary>The tables, each with the prefix or schema that it stands in: <c>crm_sales_orders</c>.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(Tenant tenant) => [.. (await TablesAsync(tenant)).Keys];

    /// <summary>How many rows each table has whose name begins with a text. Tables that keep track of migrations are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(Tenant tenant, string prefix)
    {
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, quoted) in (await TablesAsync(tenant)).Where(t => t.Key.StartsWith(prefix, StringComparison.Ordinal) && !t.Key.Contains("migration", StringComparison.OrdinalIgnoreCase)))
        {
            counts[name] = await AskAsync(tenant, $"SELECT COUNT(*) FROM {quoted}", async reader => await reader.ReadAsync() ? reader.GetInt64(0) : 0);
        }

        return counts;
    }

    private static async Task<SortedDictionary<string, string>> TablesAsync(Tenant tenant)
    {
        await using var scope = tenant.BeginScope(Caller.System("tester"));
        return await AskAsync(tenant, scope.Session.Database.Provider.UsesTablePrefix ? Sqlite : Others, async reader =>
        {
            var tables = new SortedDictionary<string, string>(StringComparer.Ordinal);
            while (await reader.ReadAsync())
            {
                tables[reader.GetString(0)] = reader.GetString(1);
            }

            return tables;
        });
    }

    private static async Task<T> AskAsync<T>(Tenant tenant, string sql, Func<DbDataReader, Task<T>> read)
    {
        await using var scope = tenant.BeginScope(Caller.System("tester"));
        var database = scope.Session.Database;
        await using var connection = database.Provider.CreateConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        return await read(reader);
    }
}
