using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CrmPlatform.Sdk.Database;

/// <summary>Turns schemas into prefixes: <c>crm_sales.orders</c> becomes <c>crm_sales_orders</c>.</summary>
internal static class TablePrefix
{
    [return: NotNullIfNotNull(nameof(name))]
    public static string? Join(string? schema, string? name) => schema is null || name is null ? name : $"{schema}_{name}";

    public static IReadOnlyList<MigrationOperation> Apply(IReadOnlyList<MigrationOperation> operations)
    {
        foreach (var operation in operations)
        {
            Apply(operation);
        }

        return [.. operations.Where(o => o is not (EnsureSchemaOperation or DropSchemaOperation))];
    }

    public static void Apply(IMutableModel model)
    {
        var names = model.GetEntityTypes().Select(e => (Type: e, Schema: e.GetSchema(), Table: e.GetTableName())).ToList();
        model.SetDefaultSchema(null);
        foreach (var (type, schema, table) in names.Where(n => n.Schema is not null))
        {
            // An index of a derived or owned type is declared once, so it is renamed once.
            foreach (var index in type.GetDeclaredIndexes())
            {
                index.SetDatabaseName(Join(schema, index.GetDatabaseName()));
            }

            if (type.BaseType is null)
            {
                type.SetTableName(Join(schema, table));
                type.SetSchema(null);
            }
        }
    }

    private static void Apply(MigrationOperation operation)
    {
        switch (operation)
        {
            case CreateTableOperation o:
                Apply(o);
                break;
            case AlterTableOperation o:
                (o.Name, o.Schema) = (Join(o.Schema, o.Name), null);
                break;
            case DropTableOperation o:
                (o.Name, o.Schema) = (Join(o.Schema, o.Name), null);
                break;
            case RenameTableOperation o:
                (o.NewName, o.NewSchema) = (Join(o.NewSchema, o.NewName), null);
                (o.Name, o.Schema) = (Join(o.Schema, o.Name), null);
                break;
            case AlterColumnOperation o:
                Apply((ColumnOperation)o);
                Apply(o.OldColumn);
                break;
            case ColumnOperation o:
                Apply(o);
                break;
            case DropColumnOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case RenameColumnOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            // Index names belong to the whole database, as table names do.
            case CreateIndexOperation o:
                (o.Name, o.Table, o.Schema) = (Join(o.Schema, o.Name), Join(o.Schema, o.Table), null);
                break;
            case DropIndexOperation o:
                (o.Name, o.Table, o.Schema) = (Join(o.Schema, o.Name), Join(o.Schema, o.Table), null);
                break;
            case RenameIndexOperation o:
                (o.Name, o.NewName, o.Table, o.Schema) = (Join(o.Schema, o.Name), Join(o.Schema, o.NewName), Join(o.Schema, o.Table), null);
                break;
            case AddForeignKeyOperation o:
                Apply(o);
                break;
            case DropForeignKeyOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case AddPrimaryKeyOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case DropPrimaryKeyOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case AddUniqueConstraintOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case DropUniqueConstraintOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case AddCheckConstraintOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case DropCheckConstraintOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case InsertDataOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case UpdateDataOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
            case DeleteDataOperation o:
                (o.Table, o.Schema) = (Join(o.Schema, o.Table), null);
                break;
        }
    }

    private static void Apply(CreateTableOperation table)
    {
        foreach (var part in table.Columns.Cast<MigrationOperation>()
            .Concat(table.ForeignKeys)
            .Concat(table.UniqueConstraints)
            .Concat(table.CheckConstraints))
        {
            Apply(part);
        }

        if (table.PrimaryKey is { } key)
        {
            Apply(key);
        }

        (table.Name, table.Schema) = (Join(table.Schema, table.Name), null);
    }

    private static void Apply(ColumnOperation column) =>
        (column.Table, column.Schema) = (Join(column.Schema, column.Table), null);

    private static void Apply(AddForeignKeyOperation key)
    {
        (key.Table, key.Schema) = (Join(key.Schema, key.Table), null);
        (key.PrincipalTable, key.PrincipalSchema) = (Join(key.PrincipalSchema, key.PrincipalTable), null);
    }
}
