using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Sdk.Database;

/// <summary>Gives tables, columns, keys and indexes their names: snake_case, with a prefix where there are no schemas.</summary>
internal static class ModelNames
{
    private const int MaxLength = 63; // PostgreSQL cuts longer names; here two of them stay two.

    public static void Apply(IMutableModel model, string? prefix)
    {
        // All tables first: where types share one, a column's name depends on it.
        var tables = new List<(IMutableEntityType Entity, string Table)>();
        foreach (var entity in model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } name)
            {
                tables.Add((entity, SnakeCase(name)));
            }
        }

        foreach (var (entity, table) in tables.Where(t => t.Entity.BaseType is null))
        {
            entity.SetTableName(TablePrefix.Join(prefix, table));
        }

        foreach (var (entity, table) in tables)
        {
            NameColumns(entity, StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value);
            NameIndexes(entity, table, prefix);
            NameKeys(entity, table);
        }
    }

    // The conventions' own name is the start: it tells the members of owned and complex types apart.
    private static void NameColumns(IMutableTypeBase type, in StoreObjectIdentifier table)
    {
        if (type.IsMappedToJson())
        {
            return;
        }

        foreach (var property in type.GetDeclaredProperties())
        {
            property.SetColumnName(SnakeCase(property.GetColumnName(table) ?? property.GetColumnName()));
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            NameColumns(complex.ComplexType, table);
        }
    }

    private static void NameIndexes(IMutableEntityType entity, string table, string? prefix)
    {
        foreach (var index in entity.GetDeclaredIndexes())
        {
            var name = index.Name is null ? Name("ix", table, index.Properties) : Shorten($"ix_{table}_{SnakeCase(index.Name)}");
            index.SetDatabaseName(TablePrefix.Join(prefix, name));
        }
    }

    private static void NameKeys(IMutableEntityType entity, string table)
    {
        foreach (var key in entity.GetDeclaredForeignKeys())
        {
            key.SetConstraintName(Name("fk", table, key.Properties));
        }

        foreach (var key in entity.GetDeclaredKeys())
        {
            key.SetName(key.IsPrimaryKey() ? Shorten($"pk_{table}") : Name("ak", table, key.Properties));
        }
    }

    private static string Name(string kind, string table, IEnumerable<IReadOnlyProperty> properties) =>
        Shorten($"{kind}_{table}_{string.Join('_', properties.Select(p => SnakeCase(p.Name)))}");

    // FNV-1a: the same on every run and machine, unlike string.GetHashCode.
    private static string Shorten(string name)
    {
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var hash = 2166136261u;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return $"{name[..(MaxLength - 9)]}_{hash:x8}";
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
