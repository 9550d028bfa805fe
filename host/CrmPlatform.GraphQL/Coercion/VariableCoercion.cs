using System.Text.Json;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>Brings the variables of a request to their types. spec: CoerceVariableValues()</summary>
public static class VariableCoercion
{
    private const int MostErrors = 50;

    /// <summary>Brings the variables to the types that a valid operation declares.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">The values: an object, null or undefined.</param>
    /// <param name="source">The operation's document.</param>
    /// <exception cref="GraphQLException">Values are missing or not of their types; all errors up to 50 are told.</exception>
    public static CoercedVariables Coerce(Schema schema, OperationNode operation, JsonElement variables, Source source) =>
        Coerce(schema, operation, variables, source, suggest: true);

    /// <summary>Brings the variables to the types that a valid operation declares, with or without suggestions in messages.</summary>
    public static CoercedVariables Coerce(Schema schema, OperationNode operation, JsonElement variables, Source source, bool suggest)
    {
        if (operation.Variables.Count == 0)
        {
            return CoercedVariables.None;
        }

        var errors = new List<GraphQLError>();
        var values = new Dictionary<string, VariableValue>(operation.Variables.Count, StringComparer.Ordinal);
        try
        {
            foreach (var definition in operation.Variables)
            {
                Coerce(schema, definition, variables, values, suggest, Report);
            }
        }
        catch (TooManyErrorsException)
        {
            errors.Add(new(InputErrors.TooMany()) { Code = InputErrors.BadUserInput });
        }

        return errors.Count == 0 ? new(values) : throw new GraphQLException(errors);

        void Report(string message, SyntaxNode node)
        {
            if (errors.Count >= MostErrors)
            {
                throw new TooManyErrorsException();
            }

            errors.Add(new(message) { Code = InputErrors.BadUserInput, Locations = [source.LocationOf(node.Start)] });
        }
    }

    private static void Coerce(
        Schema schema, VariableDefinitionNode definition, JsonElement variables, Dictionary<string, VariableValue> values, bool suggest, Action<string, SyntaxNode> report)
    {
        var name = definition.Variable.Name.Value;
        if (schema.FindType(definition.Type) is not { IsInput: true } type)
        {
            report(InputErrors.VariableNotInput(name, definition.Type), definition.Type);
            return;
        }

        if (variables.ValueKind == JsonValueKind.Object && variables.TryGetProperty(name, out var json))
        {
            var coercion = new JsonCoercion((message, path) => report(InputErrors.Variable(name, path, message), definition), suggest);
            values[name] = new(true, coercion.Coerce(json, type), json, definition.DefaultValue);
        }
        else if (definition.DefaultValue is { } literal)
        {
            if (LiteralCoercion.TryCoerce(literal, type, CoercedVariables.None, out var value))
            {
                values[name] = new(true, value, default, literal);
                return;
            }

            var check = new LiteralCheck((message, path, _) => report(InputErrors.VariableDefault(name, path, message), definition), suggest, null);
            check.Check(literal, type);
        }
        else if (type is NonNullType)
        {
            report(InputErrors.Variable(name, new InputPath(), InputErrors.Missing(type)), definition);
        }
    }

    private sealed class TooManyErrorsException : Exception;
}
