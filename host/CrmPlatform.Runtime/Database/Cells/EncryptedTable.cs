using System.Reflection;
using CrmPlatform.Sdk.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPlatform.Runtime.Database.Cells;

/// <summary>The encrypted columns of a table, found out once for each model.</summary>
internal static class EncryptedTable
{
    private const string Annotation = "Crm:Encrypted";

    // Kept with the model, so that it goes when the module is unloaded.
    public static IReadOnlyList<EncryptedColumn> Of(IEntityType type) => type.GetOrAddRuntimeAnnotationValue(
        Annotation,
        static (IEntityType? t) => (IReadOnlyList<EncryptedColumn>)[.. t!.GetProperties().Where(IsEncrypted).Select(p => Of(t, p))],
        type);

    /// <summary>Whether a module has encrypted columns at all.</summary>
    public static bool IsIn(Assembly module) => module.GetTypes().Any(t => t.GetProperties().Any(p => p.IsDefined(typeof(EncryptedAttribute))));

    public static bool IsEncrypted(IReadOnlyPropertyBase property) => property.PropertyInfo?.IsDefined(typeof(EncryptedAttribute)) == true;

    // The same text on every provider: a schema or its prefix, and the table.
    private static EncryptedColumn Of(IEntityType type, IProperty property)
    {
        var mark = property.PropertyInfo!.GetCustomAttribute<EncryptedAttribute>()!;
        var table = type.GetSchema() is { } schema ? $"{schema}_{type.GetTableName()}" : type.GetTableName()!;
        return new EncryptedColumn(property, mark.Searchable ? type.FindProperty($"{property.Name}Index") : null, table, mark.MayBeClear);
    }
}
