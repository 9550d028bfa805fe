using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>Brings a literal to a type. spec: sec-Input-Coercion of each type</summary>
internal static class LiteralCoercion
{
    /// <summary>Brings a literal to a type; <see cref="LiteralCheck"/> tells why where that fails.</summary>
    public static bool TryCoerce(ValueNode literal, GraphQLType type, CoercedVariables variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            return TryVariable(variable, type, variables, out value);
        }

        if (type is NonNullType { OfType: var inner })
        {
            if (literal is NullValueNode)
            {
                return false;
            }

            type = inner;
        }

        if (literal is NullValueNode)
        {
            return true;
        }

        return type switch
        {
            ListType list => TryList(literal, list, variables, out value),
            InputObjectType input => TryObject(literal, input, variables, out value),
            EnumType enumeration => TryEnum(literal, enumeration, out value),
            _ => TryScalar(literal, (ScalarType)type, variables, out value),
        };
    }

    // Validation has made sure that the variable's type fits; a missing value counts as null only where null may stand.
    private static bool TryVariable(VariableNode variable, GraphQLType type, CoercedVariables variables, out object? value) =>
        variables.TryGet(variable.Name.Value, out value) ? value is not null || type is not NonNullType : type is not NonNullType;

    private static bool TryList(ValueNode literal, ListType type, CoercedVariables variables, out object? value)
    {
        value = null;
        if (literal is not ListValueNode { Items: var nodes })
        {
            if (!TryCoerce(literal, type.OfType, variables, out var single))
            {
                return false;
            }

            value = new List<object?> { single };
            return true;
        }

        var items = new List<object?>(nodes.Count);
        foreach (var node in nodes)
        {
            if (!TryCoerce(node, type.OfType, variables, out var item))
            {
                return false;
            }

            items.Add(item);
        }

        value = items;
        return true;
    }

    private static bool TryObject(ValueNode literal, InputObjectType type, CoercedVariables variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode { Fields: var nodes })
        {
            return false;
        }

        var values = new Dictionary<string, object?>(type.Fields.Count, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (type.FindField(node.Name.Value) is not { } field)
            {
                return false;
            }

            if (node.Value is VariableNode { Name.Value: var name } && !variables.Has(name) && !type.IsOneOf)
            {
                continue;
            }

            if (!TryCoerce(node.Value, field.Type, variables, out var given) || (type.IsOneOf && given is null))
            {
                return false;
            }

            values[field.Name] = given;
        }

        if (type.IsOneOf && (nodes.Count != 1 || values.Count != 1))
        {
            return false;
        }

        foreach (var field in type.Fields)
        {
            if (values.ContainsKey(field.Name))
            {
                continue;
            }

            if (field.IsRequired)
            {
                return false;
            }

            DefaultValues.Add(field, values);
        }

        value = values;
        return true;
    }

    private static bool TryEnum(ValueNode literal, EnumType type, out object? value)
    {
        value = literal is EnumValueNode { Name: var name } ? type.FindByName(name)?.Value : null;
        return value is not null;
    }

    private static bool TryScalar(ValueNode literal, ScalarType type, CoercedVariables variables, out object? value)
    {
        try
        {
            value = type.ReadLiteral(LiteralVariables.Replace(literal, variables.Find));
            return true;
        }
        catch (FormatException)
        {
            value = null;
            return false;
        }
    }
}
