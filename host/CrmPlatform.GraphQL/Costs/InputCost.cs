using System.Collections;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Costs;

/// <summary>Prices arguments by what they hold: a variable costs its value, not the worst that its type allows.</summary>
internal static class InputCost
{
    /// <summary>Whether arguments of a field can cost anything.</summary>
    public static bool Matters(FieldDefinition field, FieldNode node) =>
        node.Arguments.Count > 0 && field.Arguments.Any(a => a.Type.Named is InputObjectType || Weights.Of(a) != 0);

    public static double Of(FieldDefinition field, FieldNode node, CoercedVariables variables)
    {
        var cost = 0.0;
        foreach (var argument in node.Arguments)
        {
            if (field.FindArgument(argument.Name.Value) is { } definition)
            {
                cost += Of(definition, argument.Value, variables);
            }
        }

        return cost;
    }

    private static double Of(InputValueDefinition definition, ValueNode value, CoercedVariables variables) => value switch
    {
        NullValueNode => 0,
        VariableNode variable => variables.TryGet(variable.Name.Value, out var coerced) ? OfCoerced(definition, coerced) : 0,
        _ => Weights.Of(definition) + Content(definition.Type.Named, value, variables),
    };

    private static double Content(NamedType type, ValueNode value, CoercedVariables variables) => value switch
    {
        VariableNode variable => variables.TryGet(variable.Name.Value, out var coerced) ? CoercedContent(type, coerced) : 0,
        ListValueNode list => list.Items.Sum(v => Content(type, v, variables)),
        ObjectValueNode given when type is InputObjectType input => given.Fields.Sum(f => input.FindField(f.Name.Value) is { } field ? Of(field, f.Value, variables) : 0),
        _ => 0,
    };

    private static double OfCoerced(InputValueDefinition definition, object? value) => value is null ? 0 : Weights.Of(definition) + CoercedContent(definition.Type.Named, value);

    private static double CoercedContent(NamedType type, object? value) => (type, value) switch
    {
        (InputObjectType input, IReadOnlyDictionary<string, object?> fields) => fields.Sum(f => input.FindField(f.Key) is { } field ? OfCoerced(field, f.Value) : 0),
        (InputObjectType, IEnumerable items and not string) => items.Cast<object?>().Sum(i => CoercedContent(type, i)),
        _ => 0,
    };
}
