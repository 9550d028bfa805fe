using CrmPlatform.Runtime.Database;

namespace CrmPlatform.Database.Tests.Support;

internal static class Tables
{
    private static readonly string[] Schemas = ["acme_library", "acme_archive", "acme_broken", "crm_platform"];

    /// <summary>The tables that are really there, as schema.table on every provider.</summary>
    public static async Task<HashSet<string>> OfAsync(TenantDatabase database)
    {
        await using var connection = database.Provider.CreateConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = database.Provider.UsesTablePrefix
            ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : "SELECT table_schema || '.' || table_name FROM information_schema.tables";
        var tables = new HashSet<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var name = reader.GetString(0);
            var schema = Schemas.FirstOrDefault(s => name.StartsWith(s + "_", StringComparison.Ordinal));
            tables.Add(schema is null ? name : $"{schema}.{name[(schema.Length + 1)..]}");
        }

        return tables;
    }

    /// <summary>Runs a statement that names tables as schema.table, and returns its first value.</summary>
    public static async Task<object?> RunAsync(TenantDatabase database, string sql)
    {
        await using var connection = database.Provider.CreateConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = database.Provider.UsesTablePrefix
            ? Schemas.Aggregate(sql, (text, schema) => text.Replace(schema + ".", schema + "_", StringComparison.Ordinal))
            : sql;
        return await command.ExecuteScalarAsync();
    }
}
