using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>The fields that types have without defining them. spec: sec-Introspection</summary>
internal static class MetaFields
{
    /// <summary>The field <c>__typename</c> of every composite type.</summary>
    public static readonly FieldDefinition TypeName = null!;

    /// <summary>The field of the query type with a name, or null.</summary>
    public static FieldDefinition? Find(Schema schema, string name) => null;
}
