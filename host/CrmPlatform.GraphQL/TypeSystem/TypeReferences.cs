using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Finds the types that documents refer to.</summary>
public static class TypeReferences
{
    extension(Schema schema)
    {
        /// <summary>The type that a reference names, or null when the schema has none of that name.</summary>
        public GraphQLType? FindType(TypeNode reference) => reference switch
        {
            NonNullTypeNode nonNull => schema.FindType(nonNull.OfType) is { } inner ? new NonNullType(inner) : null,
            ListTypeNode list => schema.FindType(list.OfType) is { } item ? new ListType(item) : null,
            NamedTypeNode named => schema.FindType(named.Name.Value),
            _ => null,
        };
    }
}
