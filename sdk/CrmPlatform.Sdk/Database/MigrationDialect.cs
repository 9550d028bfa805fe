using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrmPlatform.Sdk.Database;

/// <summary>Turns what a migration says for every provider into what the active one understands.</summary>
internal static class MigrationDialect
{
    private const string Sqlite = "Microsoft.EntityFrameworkCore.Sqlite";
    private const string SqlServer = "Microsoft.EntityFrameworkCore.SqlServer";
    private const string PostgreSql = "Npgsql.EntityFrameworkCore.PostgreSQL";

    public static bool HasSchemas(string? provider) => provider != Sqlite;

    public static IReadOnlyList<MigrationOperation> Adapt(IReadOnlyList<MigrationOperation> operations, string? provider, IModel target)
    {
        if (provider == SqlServer)
        {
            UniqueIndexes.LetNullsIn(operations, target);
        }

        // A module's table stays with the module, whether or not the migration says so twice.
        foreach (var rename in operations.OfType<RenameTableOperation>())
        {
            rename.NewName ??= rename.Name;
            rename.NewSchema ??= rename.Schema;
        }

        // Without a store type the provider looks the old column up in the new model, and sees no change of an int to a long.
        foreach (var alter in operations.OfType<AlterColumnOperation>().Where(a => a.OldColumn.ClrType != a.ClrType))
        {
            alter.OldColumn.ColumnType ??= $"({alter.OldColumn.ClrType.Name})";
        }

        foreach (var column in operations.SelectMany(ColumnsOf))
        {
            NumberByDatabase(column, provider);
        }

        operations = [.. operations.SelectMany(o => o[ModuleMigration.PrefixSearch] is true ? PrefixIndex(o, provider) : [o])];
        return HasSchemas(provider) ? operations : DropColumns(TablePrefix.Apply(operations), provider, target);
    }

    public static IModel Adapt(IModel target, string? provider)
    {
        if (!HasSchemas(provider) && target is IMutableModel model)
        {
            TablePrefix.Apply(model);
        }

        return target;
    }

    // Entity Framework drops a column of SQLite by copying the table, for which it needs a model; SQLite can since 3.35.
    private static IReadOnlyList<MigrationOperation> DropColumns(IReadOnlyList<MigrationOperation> operations, string? provider, IModel target) =>
        provider != Sqlite || target.GetEntityTypes().Any()
            ? operations
            : [.. operations.Select(o => o is DropColumnOperation drop ? new SqlOperation { Sql = $"ALTER TABLE \"{drop.Table}\" DROP COLUMN \"{drop.Name}\";" } : o)];

    // The filter compares lower-case letters; only operators that go by characters, not by a language's order, find prefixes.
    private static IEnumerable<MigrationOperation> PrefixIndex(MigrationOperation operation, string? provider) => (provider, operation) switch
    {
        (PostgreSql, CreateIndexOperation index) =>
            [new SqlOperation { Sql = $"CREATE INDEX \"{index.Name}\" ON \"{index.Schema}\".\"{index.Table}\" (lower(\"{index.Columns.Single()}\") text_pattern_ops);" }],
        (PostgreSql, _) => [operation],
        _ => [],
    };

    private static IEnumerable<ColumnOperation> ColumnsOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => table.Columns,
        AlterColumnOperation alter => [alter, alter.OldColumn],
        ColumnOperation column => [column],
        _ => [],
    };

    private static void NumberByDatabase(ColumnOperation column, string? provider)
    {
        if (column.RemoveAnnotation(ModuleMigration.Identity)?.Value is not true)
        {
            return;
        }

        switch (provider)
        {
            case Sqlite:
                column.AddAnnotation("Sqlite:Autoincrement", true);
                break;
            case SqlServer:
                column.AddAnnotation("SqlServer:Identity", "1, 1");
                break;
            case PostgreSql:
                column.AddAnnotation("Npgsql:ValueGenerationStrategy", IdentityByDefault());
                break;
            default:
                throw new NotSupportedException($"'{column.Table}.{column.Name}' is numbered by the database, which is not known for the provider '{provider}'. Number the rows in the application.");
        }
    }

    // The SDK does not refer to the provider; a migration runs only where it is loaded.
    private static object IdentityByDefault() => Enum.Parse(
        Type.GetType("Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.NpgsqlValueGenerationStrategy, Npgsql.EntityFrameworkCore.PostgreSQL", throwOnError: true)!,
        "IdentityByDefaultColumn");
}
