using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Coercion;

/// <summary>Puts defaults where no value was given; they are coerced like literals. spec: sec-Coercing-Field-Arguments</summary>
internal static class DefaultValues
{
    /// <summary>Adds the default of an argument or input field, if it has one.</summary>
    public static void Add(InputValueDefinition definition, Dictionary<string, object?> values)
    {
        if (definition.DefaultValue is not { } literal)
        {
            return;
        }

        // The schema was checked when it was built, so the literal is of its type.
        if (!LiteralCoercion.TryCoerce(literal, definition.Type, CoercedVariables.None, out var value))
        {
            throw new InvalidOperationException($"The default of '{definition.Name}' is not a '{definition.Type}'. Build the schema with SchemaBuilder, which checks it.");
        }

        values[definition.Name] = value;
    }
}
