using System.Text.Json;
using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Puts values in the place of variables within a literal, for scalars that take lists and objects.</summary>
internal static class LiteralVariables
{
    /// <summary>Whether a variable stands anywhere in a literal.</summary>
    public static bool Any(ValueNode literal) => literal switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(Any),
        ObjectValueNode value => value.Fields.Any(f => Any(f.Value)),
        _ => false,
    };

    /// <summary>The literal without variables.</summary>
    public static ValueNode Replace(ValueNode literal, Func<string, VariableValue> variables)
    {
        if (!Any(literal))
        {
            return literal;
        }

        switch (literal)
        {
            case VariableNode variable:
                var value = variables(variable.Name.Value);
                return value.Json.ValueKind != JsonValueKind.Undefined ? JsonLiteral.Read(value.Json) : value.Default ?? new NullValueNode(literal.Start);
            case ListValueNode list:
                return new ListValueNode([.. list.Items.Select(item => Replace(item, variables))], list.Start);
            case ObjectValueNode o:
                var fields = o.Fields.Where(f => f.Value is not VariableNode { Name.Value: var name } || variables(name).IsGiven);
                return new ObjectValueNode([.. fields.Select(f => new ObjectFieldNode(f.Name, Replace(f.Value, variables), f.Start))], o.Start);
            default:
                return literal;
        }
    }
}
