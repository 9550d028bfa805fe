using System.Text.Json;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>Brings the variables of a request to their types. spec: CoerceVariableValues()</summary>
public static class VariableCoercion
{
    // Below this number a look into the JSON costs less than a table of it.
    private const int FewVariables = 8;

    /// <summary>Brings the variables to the types that a valid operation declares.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="variables">The values: an object, null or undefined.</param>
    /// <param name="source">The operation's document.</param>
    /// <exception cref="GraphQLException">Values are missing or not of their types; all errors up to 50 are told.</exception>
    public static CoercedVariables Coerce(Schema schema, OperationNode operation, JsonElement variables, Source source) =>
        Coerce(schema, operation, variables, source, suggest: true, files: null);

    /// <summary>Brings the variables to the types that a valid operation declares, with or without suggestions in messages.</summary>
    public static CoercedVariables Coerce(Schema schema, OperationNode operation, JsonElement variables, Source source, bool suggest) =>
        Coerce(schema, operation, variables, source, suggest, files: null);

    /// <summary>Brings the variables to the types that a valid operation declares; files come in the places of values.</summary>
    internal static CoercedVariables Coerce(
        Schema schema, OperationNode operation, JsonElement variables, Source source, bool suggest, IReadOnlyDictionary<string, UploadedFile>? files)
    {
        if (operation.Variables.Count == 0)
        {
            return CoercedVariables.None;
        }

        var errors = new VariableErrors(source);
        var given = Given(variables, operation.Variables.Count);
        var values = new Dictionary<string, VariableValue>(operation.Variables.Count, StringComparer.Ordinal);
        foreach (var definition in operation.Variables)
        {
            Coerce(schema, definition, given, values, suggest, files, errors);
        }

        return errors.Errors.Count == 0 ? new(values) : throw new GraphQLException(errors.Errors);
    }

    // Of a name that is given twice the last value counts, as everywhere in JSON.
    private static Func<string, JsonElement> Given(JsonElement variables, int count)
    {
        if (variables.ValueKind != JsonValueKind.Object)
        {
            return _ => default;
        }

        if (count <= FewVariables)
        {
            return name => variables.TryGetProperty(name, out var json) ? json : default;
        }

        var byName = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in variables.EnumerateObject())
        {
            byName[JsonStrings.NameOf(property)] = property.Value;
        }

        return name => byName.GetValueOrDefault(name);
    }

    private static void Coerce(
        Schema schema, VariableDefinitionNode definition, Func<string, JsonElement> given, Dictionary<string, VariableValue> values, bool suggest,
        IReadOnlyDictionary<string, UploadedFile>? files, VariableErrors errors)
    {
        var name = definition.Variable.Name.Value;
        if (schema.FindType(definition.Type) is not { IsInput: true } type)
        {
            errors.Report(InputErrors.VariableNotInput(name, definition.Type), definition.Type);
            return;
        }

        if (given(name) is { ValueKind: not JsonValueKind.Undefined } json)
        {
            var coercion = new JsonCoercion((message, path) => errors.Report(InputErrors.Variable(name, path, message), definition), errors.CountValue, suggest, new VariableFiles(files, name));
            values[name] = new(true, coercion.Coerce(json, type), json, definition.DefaultValue);
        }
        else if (definition.DefaultValue is { } literal)
        {
            if (LiteralCoercion.TryCoerce(literal, type, CoercedVariables.None, out var value))
            {
                values[name] = new(true, value, default, literal);
                return;
            }

            var check = new LiteralCheck((message, path, _) => errors.Report(InputErrors.VariableDefault(name, path, message), definition), suggest, null);
            check.Check(literal, type);
        }
        else if (type is NonNullType)
        {
            errors.Report(InputErrors.Variable(name, new InputPath(), InputErrors.Missing(type)), definition);
        }
    }
}
