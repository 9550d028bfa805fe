using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Introspection;

/// <summary>The enumerations of introspection; their values are their names.</summary>
internal static class IntrospectionEnums
{
    public static EnumType TypeKind() => Of(
        "__TypeKind", "What kind of type a type is.", ["SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL"]);

    public static EnumType DirectiveLocation() => Of("__DirectiveLocation", "A place where a directive may stand.", DirectiveLocationNames.All);

    public static string KindOf(GraphQLType type) => type switch
    {
        NonNullType => "NON_NULL",
        ListType => "LIST",
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        _ => "INPUT_OBJECT",
    };

    private static EnumType Of(string name, string description, IEnumerable<string> values) =>
        new(name, [.. values.Select(v => new EnumValueDefinition(v, v))]) { Description = description };
}
