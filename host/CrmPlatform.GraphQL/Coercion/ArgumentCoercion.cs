using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>Brings the arguments of fields and directives to their types. spec: CoerceArgumentValues()</summary>
/// <remarks>An argument that was not given and has no default has no entry. Values are as in <see cref="CoercedVariables"/>, until <see cref="Convert"/> turns them.</remarks>
public static class ArgumentCoercion
{
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    /// <summary>Whether arguments hold no variable, so that they can be coerced once, with <see cref="CoercedVariables.None"/>.</summary>
    public static bool IsConstant(IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var argument in arguments)
        {
            if (LiteralVariables.Any(argument.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Brings the arguments of a field to their types.</summary>
    /// <exception cref="GraphQLException">An argument is missing or not of its type; the error has the place and no path.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(FieldDefinition field, FieldNode node, CoercedVariables variables, Source source) =>
        field.Arguments.Count == 0 ? None : Coerce(field.Coordinate, field.Arguments, node.Arguments, node, variables, source);

    /// <summary>Brings the arguments of a directive to their types.</summary>
    /// <exception cref="GraphQLException">An argument is missing or not of its type; the error has the place and no path.</exception>
    public static IReadOnlyDictionary<string, object?> Coerce(DirectiveDefinition directive, DirectiveNode node, CoercedVariables variables, Source source) =>
        directive.Arguments.Count == 0 ? None : Coerce($"@{directive.Name}", directive.Arguments, node.Arguments, node, variables, source);

    /// <summary>Turns coerced arguments of a field into what its resolver takes.</summary>
    /// <exception cref="GraphQLException">A value is refused; the error has the place and no path.</exception>
    internal static IReadOnlyDictionary<string, object?> Convert(FieldDefinition field, FieldNode node, IReadOnlyDictionary<string, object?> values, Source source)
    {
        return new InputConversion(Refusal).Convert(field, values);

        InputRefusedException Refusal(string name, InputPath path, string reason)
        {
            var place = Find(node.Arguments, name) is { } argument ? argument.Value : (SyntaxNode)node;
            var message = InputErrors.Argument($"{field.Coordinate}({name}:)", path, reason);
            return new(Error(message, place, source), path.IsEmpty ? name : path.Member, reason);
        }
    }

    private static Dictionary<string, object?> Coerce(
        string owner, IReadOnlyList<InputValueDefinition> definitions, IReadOnlyList<ArgumentNode> arguments, SyntaxNode node, CoercedVariables variables, Source source)
    {
        var values = new Dictionary<string, object?>(definitions.Count, StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var argument = Find(arguments, definition.Name);
            if (argument is null)
            {
                if (definition.IsRequired)
                {
                    throw Refuse(InputErrors.ArgumentMissing(Coordinate(owner, definition), definition.Type), node, source);
                }

                DefaultValues.Add(definition, values);
            }
            else if (argument.Value is VariableNode { Name.Value: var name } && !variables.Has(name) && !definition.IsRequired)
            {
                DefaultValues.Add(definition, values);
            }
            else
            {
                values[definition.Name] = Coerce(owner, definition, argument, variables, source);
            }
        }

        return values;
    }

    private static object? Coerce(string owner, InputValueDefinition definition, ArgumentNode argument, CoercedVariables variables, Source source)
    {
        if (LiteralCoercion.TryCoerce(argument.Value, definition.Type, variables, out var value))
        {
            return value;
        }

        GraphQLException? refusal = null;
        var check = new LiteralCheck(
            (message, path, at) => refusal ??= Refuse(InputErrors.Argument(Coordinate(owner, definition), path, message), at, source), suggest: true, variables.Find);
        check.Check(argument.Value, definition.Type);
        throw refusal ?? Refuse(InputErrors.Argument(Coordinate(owner, definition), new InputPath(), InputErrors.Missing(definition.Type)), argument.Value, source);
    }

    private static ArgumentNode? Find(IReadOnlyList<ArgumentNode> arguments, string name)
    {
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            if (arguments[i].Name.Value == name)
            {
                return arguments[i];
            }
        }

        return null;
    }

    private static string Coordinate(string owner, InputValueDefinition definition) => $"{owner}({definition.Name}:)";

    private static GraphQLException Refuse(string message, SyntaxNode node, Source source) => new(Error(message, node, source));

    private static GraphQLError Error(string message, SyntaxNode node, Source source) =>
        new(message) { Code = InputErrors.BadUserInput, Locations = node.Start < 0 ? [] : [source.LocationOf(node.Start)] };
}
