using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrmPlatform.Sdk.Database;

/// <summary>Gives unique indexes the same meaning everywhere: rows with a null are not compared.</summary>
/// <remarks>SQL Server alone takes two nulls for equal, unless the index leaves them out.</remarks>
internal static class UniqueIndexes
{
    public static void LetNullsIn(IReadOnlyList<MigrationOperation> operations, IModel target)
    {
        foreach (var index in operations.OfType<CreateIndexOperation>().Where(i => i is { IsUnique: true, Filter: null }))
        {
            var nullable = index.Columns.Where(c => IsNullable(index, c, operations, target)).ToList();
            if (nullable.Count > 0)
            {
                index.Filter = string.Join(" AND ", nullable.Select(c => $"[{c}] IS NOT NULL"));
            }
        }
    }

    // What the migration itself says comes first: a migration written by hand has no model.
    private static bool IsNullable(CreateIndexOperation index, string column, IReadOnlyList<MigrationOperation> operations, IModel target) =>
        operations
            .SelectMany(o => o is CreateTableOperation table ? table.Columns : o is ColumnOperation single ? [single] : Enumerable.Empty<ColumnOperation>())
            .LastOrDefault(c => c.Table == index.Table && c.Schema == index.Schema && c.Name == column)?.IsNullable
        ?? target.GetEntityTypes()
            .Where(e => e.GetTableName() == index.Table && e.GetSchema() == index.Schema)
            .SelectMany(e => e.GetFlattenedProperties())
            .FirstOrDefault(p => p.GetColumnName() == column)?.IsNullable
        ?? false;
}
