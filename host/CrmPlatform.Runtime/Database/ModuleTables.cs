using System.Data.Common;
using CrmPlatform.Sdk.Database;

namespace CrmPlatform.Runtime.Database;

/// <summary>The tables of one module in a tenant's database, as the database knows them; the module's code is not needed.</summary>
/// <param name="database">The tenant's database.</param>
/// <param name="module">The module's id.</param>
/// <param name="others">The ids of the other modules that may have tables there.</param>
internal sealed class ModuleTables(TenantDatabase database, string module, IEnumerable<string> others)
{
    private readonly string _schema = SchemaOf(module);

    public async Task<IReadOnlyList<string>> ListAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        if (database.Provider.UsesTablePrefix)
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
        }
        else
        {
            command.CommandText = "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema = @schema ORDER BY table_name";
            var schema = command.CreateParameter();
            (schema.ParameterName, schema.Value) = ("@schema", _schema);
            command.Parameters.Add(schema);
        }

        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            tables.Add(reader.GetString(0));
        }

        return database.Provider.UsesTablePrefix ? [.. tables.Where(IsMine)] : tables;
    }

    /// <summary>The quoted name, for statements.</summary>
    public string Quote(string table) => database.Provider.UsesTablePrefix ? $"\"{table}\"" : $"\"{_schema}\".\"{table}\"";

    /// <summary>Removes the tables with all that is in them; asked again, it goes on with what is left.</summary>
    /// <returns>How many rows each had.</returns>
    public async Task<IReadOnlyDictionary<string, long>> DropAsync(DbConnection connection, CancellationToken cancellation)
    {
        var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var left = await ListAsync(connection, cancellation); left.Count > 0;)
        {
            foreach (var table in left)
            {
                rows.TryAdd(table, Convert.ToInt64(await ScalarAsync(connection, $"SELECT COUNT(*) FROM {Quote(table)}", cancellation), System.Globalization.CultureInfo.InvariantCulture));
                await TryDropAsync(connection, table, cancellation);
            }

            var rest = await ListAsync(connection, cancellation);
            left = rest.Count < left.Count ? rest : throw DatabaseErrors.TablesStay(module, database.Placement.ToString(), rest);
        }

        return rows;
    }

    private static string SchemaOf(string id) => new ModuleDatabase(id, usesTablePrefix: false).Schema;

    // The prefix of one module may begin that of another.
    private bool IsMine(string table) =>
        table.StartsWith($"{_schema}_", StringComparison.Ordinal)
        && !others.Select(SchemaOf).Any(o => o.Length > _schema.Length && table.StartsWith($"{o}_", StringComparison.Ordinal));

    private async Task TryDropAsync(DbConnection connection, string table, CancellationToken cancellation)
    {
        try
        {
            await ScalarAsync(connection, $"DROP TABLE {Quote(table)}", cancellation);
        }
        catch (DbException)
        {
            // Another table refers to it: it goes in the next round.
        }
    }

    private static async Task<object?> ScalarAsync(DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellation);
    }
}
