using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Objects and interfaces have fields, with names of their own and types that clients can read. spec: sec-Objects.Type-Validation</summary>
internal static class FieldRules
{
    public static void Check(FieldedType type, SchemaProblems problems)
    {
        if (type.Fields.Count == 0)
        {
            problems.Add(SchemaErrors.NoFields(type));
        }

        var names = new Dictionary<string, FieldDefinition>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var place = $"{type.Name}.{field.Name}";
            NameRules.Check(field.Name, $"field '{place}'", Origin.Of(field), problems);
            if (!names.TryAdd(field.Name, field))
            {
                problems.Add(SchemaErrors.FieldTwice(type.Name, field.Name, Origin.Of(names[field.Name]), Origin.Of(field)));
            }

            if (!field.Type.IsOutput)
            {
                problems.Add(SchemaErrors.NotOutput(place, field.Type, Origin.Of(field)));
            }

            ArgumentRules.Check(field.Arguments, place, Origin.Of(field), problems);
        }
    }
}
