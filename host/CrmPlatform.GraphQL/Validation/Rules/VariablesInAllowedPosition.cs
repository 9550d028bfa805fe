using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Variables are used only where values of their types may stand.</summary>
internal sealed class VariablesInAllowedPosition : ValidationRule // spec: sec-All-Variable-Usages-Are-Allowed
{
    public override void LeaveDocument(DocumentNode document, ValidationContext context)
    {
        foreach (var operation in document.Definitions.OfType<OperationNode>().Where(o => o.Variables.Count > 0))
        {
            var definitions = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>(StringComparer.Ordinal);
            foreach (var definition in operation.Variables)
            {
                definitions[definition.Variable.Name.Value] = (definition, context.Schema.FindType(definition.Type));
            }

            foreach (var use in context.Fragments.VariablesOf(operation))
            {
                if (definitions.TryGetValue(use.Variable.Name.Value, out var found) && found.Type is { } type && use.Type is { } expected)
                {
                    Check(use, expected, found.Node, type, context);
                }
            }
        }
    }

    private static void Check(VariableUse use, GraphQLType expected, VariableDefinitionNode definition, GraphQLType type, ValidationContext context)
    {
        var name = use.Variable.Name.Value;
        if (!IsAllowed(type, definition.DefaultValue, expected, use.HasDefault, context.Schema))
        {
            context.Report(ValidationErrors.VariablePosition(name, type, expected), definition, use.Variable);
        }

        if (use.Owner is { IsOneOf: true } input && type is not NonNullType)
        {
            context.Report(ValidationErrors.OneOfVariable(name, type, input.Name), definition, use.Variable);
        }
    }

    // spec: IsVariableUsageAllowed()
    private static bool IsAllowed(GraphQLType type, ValueNode? variableDefault, GraphQLType expected, bool hasDefault, Schema schema)
    {
        if (expected is NonNullType { OfType: var nullable } && type is not NonNullType)
        {
            return (hasDefault || variableDefault is not (null or NullValueNode)) && schema.IsSubtype(type, nullable);
        }

        return schema.IsSubtype(type, expected);
    }
}
