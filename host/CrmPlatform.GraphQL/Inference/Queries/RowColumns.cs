using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Which properties of row types are columns.</summary>
/// <param name="given">The caller's answer; null to decide by the property.</param>
internal sealed class RowColumns(Func<PropertyInfo, bool>? given)
{
    public IReadOnlyList<PropertyInfo> Of(Type row) =>
        [.. row.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && IsColumn(p)).Select(p => p.Declared())];

    public bool IsColumn(PropertyInfo property)
    {
        if (property.Declared().SetMethod is null)
        {
            return false;
        }

        var core = TypeShape.Of(property).Core.Type;
        return given?.Invoke(property) ?? (!typeof(Entity).IsAssignableFrom(core) && (TypeShape.ItemTypeOf(property.PropertyType) is null || IsLeaf(core)));
    }

    /// <summary>Whether a database cannot compare a column's values, since they are encrypted.</summary>
    public static bool IsEncrypted(PropertyInfo property) => property.OfProperty<EncryptedAttribute>() is not null;

    /// <summary>Whether a property leads to other records, which a query of its row does not load.</summary>
    public static bool IsNavigation(PropertyInfo property) => typeof(Entity).IsAssignableFrom(TypeShape.Of(property).Core.Type);

    public static bool IsLeaf(Type type) => type.IsEnum || Scalars.For(type) is not null;
}
