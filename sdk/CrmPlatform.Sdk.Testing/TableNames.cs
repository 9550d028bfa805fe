using CrmPlatform.Runtime.Tenancy;

namespace CrmPlatform.Sdk.Testing;

/// <summary>Lists the tables of a tenant's database.</summary>
internal static class TableNames
{
    private const string Sqlite = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    private const string Others = "SELECT table_schema || '_' || table_name FROM information_schema.tables WHERE table_schema NOT IN ('information_schema', 'pg_catalog') ORDER BY 1";

    /// <summary>The tables, each with the prefix or schema that it stands in: <c>crm_sales_orders</c>.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(Tenant tenant)
    {
        await using var scope = tenant.BeginScope("tester");
        var database = scope.Session.Database;
        await using var connection = database.Provider.CreateConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = database.Provider.UsesTablePrefix ? Sqlite : Others;
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
