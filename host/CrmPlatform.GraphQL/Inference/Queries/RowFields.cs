using System.Reflection;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Sdk.Privacy;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Which columns of a row type are fields by themselves.</summary>
internal sealed class RowFields(TypeRegistry registry, RowColumns columns)
{
    private readonly Dictionary<Type, List<(string Name, string Property, string IdType)>> _references = [];
    private readonly Dictionary<Type, List<RowRelation>> _relations = [];

    /// <summary>Those by which rows are compared, sorted and grouped: encrypted ones are not.</summary>
    public IEnumerable<RowField> Of(Type type) => All(type).Where(f => !RowColumns.IsEncrypted(f.Property));

    /// <summary>Those that are encrypted and can be found by their whole value.</summary>
    public IEnumerable<RowField> FoundByValue(Type type) => All(type).Where(f => f.Property.OfProperty<EncryptedAttribute>() is { Searchable: true });

    private IEnumerable<RowField> All(Type type)
    {
        var draft = registry.DraftOf(registry.FindOutput(type));
        foreach (var property in type.FieldProperties())
        {
            if (columns.IsColumn(property) && draft?.IgnoredProperties.Contains(property.Name) != true)
            {
                yield return new RowField(MemberNames.Of(property), property.Declared(), IdTypeOf(property, draft));
            }
        }
    }

    /// <summary>The objects that rows refer to by a key: their GraphQL field, the key and the type.</summary>
    public IReadOnlyList<RowField> ReferencesOf(Type type) => _references.TryGetValue(type, out var found)
        ? [.. found.Select(r => new RowField(r.Name, type.GetProperty(r.Property)!.Declared(), r.IdType)).Where(f => columns.IsColumn(f.Property))]
        : [];

    /// <summary>The rows that rows of a type lead to within their owner.</summary>
    public IReadOnlyList<RowRelation> RelationsOf(Type type) => _relations.TryGetValue(type, out var found)
        ? [.. found.Where(r => columns.IsColumn(r.Key) && columns.IsColumn(r.ParentKey))]
        : [];

    public void AddRelation(Type type, RowRelation relation) =>
        (_relations.TryGetValue(type, out var list) ? list : _relations[type] = []).Add(relation);

    public void AddReference(Type type, string name, string property, string idType) =>
        (_references.TryGetValue(type, out var list) ? list : _references[type] = []).Add((name, property, idType));

    /// <summary>The type whose global id a property holds, or null.</summary>
    public static string? IdTypeOf(PropertyInfo property, TypeDraft? draft)
    {
        if (property.OfProperty<IDAttribute>() is { } id)
        {
            return id.TypeName ?? draft?.Type.Name;
        }

        return draft is { IsNode: true } && property is { Name: "Id" } && property.PropertyType == typeof(Guid) ? draft.Type.Name : null;
    }
}
