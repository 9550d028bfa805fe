using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Introspection;

/// <summary>Writes the default of an argument or input field as it is used: single items as lists, absent fields with their defaults.</summary>
/// <remarks>Tools that build a schema of an introspection compare texts, so this is graphql-js's way to write them.</remarks>
internal static class DefaultValueText
{
    /// <summary>The text; null when there is no default.</summary>
    public static string? Of(InputValueDefinition definition) => definition.DefaultValue is { } literal ? Of(literal, definition.Type) : null;

    private static string Of(ValueNode literal, GraphQLType type) => (literal, type.Nullable) switch
    {
        (NullValueNode, _) => "null",
        (ListValueNode list, ListType listType) => $"[{string.Join(", ", list.Items.Select(item => Of(item, listType.OfType)))}]",
        (_, ListType listType) => $"[{Of(literal, listType.OfType)}]",
        (ObjectValueNode given, InputObjectType input) => $"{{{string.Join(", ", input.Fields.Select(field => FieldOf(field, given)).OfType<string>())}}}",
        _ => SyntaxPrinter.Print(literal),
    };

    private static string? FieldOf(InputValueDefinition field, ObjectValueNode given)
    {
        foreach (var entry in given.Fields)
        {
            if (entry.Name.Value == field.Name)
            {
                return $"{field.Name}: {Of(entry.Value, field.Type)}";
            }
        }

        return Of(field) is { } text ? $"{field.Name}: {text}" : null;
    }
}
