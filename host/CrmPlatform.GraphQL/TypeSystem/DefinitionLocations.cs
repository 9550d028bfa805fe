using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Tells which place for directives a definition is, and finds the directives of all its parts.</summary>
internal static class DefinitionLocations
{
    public static DirectiveLocations Of(TypeSystemDefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode => DirectiveLocations.Schema,
        ScalarTypeDefinitionNode => DirectiveLocations.Scalar,
        ObjectTypeDefinitionNode => DirectiveLocations.Object,
        InterfaceTypeDefinitionNode => DirectiveLocations.Interface,
        UnionTypeDefinitionNode => DirectiveLocations.Union,
        EnumTypeDefinitionNode => DirectiveLocations.Enum,
        InputObjectTypeDefinitionNode => DirectiveLocations.InputObject,
        _ => DirectiveLocations.None,
    };

    /// <summary>The directives of a definition and of its members, with their places.</summary>
    public static IEnumerable<(IReadOnlyList<DirectiveNode> Directives, DirectiveLocations Location)> DirectivesOf(TypeSystemDefinitionNode definition)
    {
        yield return (definition.Directives, Of(definition));
        switch (definition)
        {
            case FieldedTypeDefinitionNode fielded:
                foreach (var field in fielded.Fields)
                {
                    foreach (var argument in field.Arguments)
                    {
                        yield return (argument.Directives, DirectiveLocations.ArgumentDefinition);
                    }

                    yield return (field.Directives, DirectiveLocations.FieldDefinition);
                }

                break;
            case EnumTypeDefinitionNode enumeration:
                foreach (var value in enumeration.Values)
                {
                    yield return (value.Directives, DirectiveLocations.EnumValue);
                }

                break;
            case InputObjectTypeDefinitionNode input:
                foreach (var field in input.Fields)
                {
                    yield return (field.Directives, DirectiveLocations.InputFieldDefinition);
                }

                break;
            case DirectiveDefinitionNode directive:
                foreach (var argument in directive.Arguments)
                {
                    yield return (argument.Directives, DirectiveLocations.ArgumentDefinition);
                }

                break;
        }
    }
}
