using System.Reflection;
using CrmPlatform.Runtime.Database.Cells;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmPlatform.Runtime.Security.Privacy;

/// <summary>A column with personal values.</summary>
internal sealed class PersonalColumn
{
    public const string Erased = "[erased]";

    private PersonalColumn(string property, string name, PersonalCategory category, string blank, bool isUnique) =>
        (Property, Name, Category, Blank, IsUnique) = (property, name, category, blank, isUnique);

    /// <summary>How its values are encrypted; null when they are not.</summary>
    public EncryptedColumn? Encrypted { get; private init; }

    /// <summary>The column with the codes by which its encrypted values are found; null when there is none.</summary>
    public string? Index { get; private init; }

    /// <summary>The property, by which people know it.</summary>
    public string Property { get; }

    /// <summary>The column, as statements write it.</summary>
    public string Name { get; }

    public PersonalCategory Category { get; }

    /// <summary>What stands there after the erasure, as statements write it.</summary>
    public string Blank { get; }

    /// <summary>Whether no two rows may have the same value, so that each is left with one of its own.</summary>
    public bool IsUnique { get; }

    /// <summary>The table's columns that are marked as personal.</summary>
    public static IEnumerable<PersonalColumn> Of(IEntityType type, ISqlGenerationHelper sql)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        foreach (var property in type.GetFlattenedProperties())
        {
            var mark = property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>()
                ?? (property.DeclaringType as IComplexType)?.ComplexProperty.PropertyInfo?.GetCustomAttribute<PersonalAttribute>();
            if (mark is not null && property.GetColumnName(table) is { } column)
            {
                var name = property.DeclaringType is IComplexType complex ? $"{complex.ComplexProperty.Name}.{property.Name}" : property.Name;
                var encrypted = EncryptedTable.Of(type).FirstOrDefault(c => c.Property == property);
                yield return new PersonalColumn(
                    name,
                    sql.DelimitIdentifier(column),
                    mark.Category,
                    encrypted is null ? BlankOf(property) : property.IsNullable ? "NULL" : "''",
                    !property.IsNullable && property.GetContainingIndexes().Any(i => i.IsUnique))
                {
                    Encrypted = encrypted,
                    Index = encrypted?.Index is { } index ? sql.DelimitIdentifier(index.GetColumnName(table)!) : null,
                };
            }
        }
    }

    private static string BlankOf(IProperty property)
    {
        if (property.IsNullable)
        {
            return "NULL";
        }

        var text = property.GetMaxLength() is { } most && most < Erased.Length ? "" : Erased;
        var blank = property.ClrType == typeof(string) ? text : property.ClrType.IsValueType ? Activator.CreateInstance(property.ClrType) : null;
        return property.GetRelationalTypeMapping().GenerateSqlLiteral(property.GetValueConverter()?.ConvertToProvider(blank) ?? blank);
    }
}
