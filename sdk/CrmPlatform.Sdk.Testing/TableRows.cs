using System.Data.Common;
using System.Globalization;
using CrmPlatform.Runtime.Tenancy;

namespace CrmPlatform.Sdk.Testing;

/// <summary>Counts the rows of a module's tables in a tenant's database.</summary>
internal static class TableRows
{
    private const string Sqlite = "SELECT name, '\"' || name || '\"' FROM sqlite_master WHERE type = 'table'";
    private const string Others = "SELECT table_schema || '_' || table_name, '\"' || table_schema || '\".\"' || table_name || '\"' FROM information_schema.tables";

    /// <summary>How many rows each table of the module has.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> CountAsync(Tenant tenant, string module)
    {
        await using var scope = tenant.BeginScope("tester");
        var database = scope.Session.Database;
        await using var connection = database.Provider.CreateConnection(database.ConnectionString);
        await connection.OpenAsync();
        var prefix = $"{module.Replace('.', '_').Replace('-', '_')}_";
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (name, quoted) in await TablesAsync(connection, database.Provider.UsesTablePrefix ? Sqlite : Others))
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = $"SELECT COUNT(*) FROM {quoted}";
                rows[name] = Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
            }
        }

        return rows;
    }

    private static async Task<List<(string Name, string Quoted)>> TablesAsync(DbConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            tables.Add((reader.GetString(0), reader.GetString(1)));
        }

        return tables;
    }
}
