using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Sdk.Database;

/// <summary>Gives tables, columns, keys and indexes their names: snake_case, with a prefix where there are no schemas.</summary>
internal static class ModelNames
{
    private const int MaxLength = 63; // PostgreSQL cuts longer names; here two of them stay two.

    public static void Apply(IMutableEntityType entity, string? prefix)
    {
        if (entity.GetTableName() is not { } name)
        {
            return;
        }

        // A derived or owned type may share a table that has its name already.
        var table = SnakeCase(name);
        if (prefix is not null && table.StartsWith(prefix + "_", StringComparison.Ordinal))
        {
            table = table[(prefix.Length + 1)..];
        }

        if (entity.BaseType is null)
        {
            entity.SetTableName(TablePrefix.Join(prefix, table));
        }

        NameColumns(entity);
        foreach (var index in entity.GetDeclaredIndexes())
        {
            var shown = index.Name is null ? Name("ix", table, index.Properties) : Shorten($"ix_{table}_{SnakeCase(index.Name)}");
            index.SetDatabaseName(TablePrefix.Join(prefix, shown));
        }

        foreach (var key in entity.GetDeclaredForeignKeys())
        {
            key.SetConstraintName(Name("fk", table, key.Properties));
        }

        foreach (var key in entity.GetDeclaredKeys())
        {
            key.SetName(key.IsPrimaryKey() ? Shorten($"pk_{table}") : Name("ak", table, key.Properties));
        }
    }

    private static void NameColumns(IMutableTypeBase type)
    {
        if (type.IsMappedToJson())
        {
            return;
        }

        // The conventions' own name first: it tells the members of owned and complex types apart.
        foreach (var property in type.GetDeclaredProperties())
        {
            property.SetColumnName(SnakeCase(property.GetColumnName()));
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            NameColumns(complex.ComplexType);
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
