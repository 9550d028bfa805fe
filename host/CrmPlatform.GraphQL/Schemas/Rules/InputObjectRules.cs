using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Input objects have fields that clients can give. spec: sec-Input-Objects.Type-Validation</summary>
internal static class InputObjectRules
{
    public static void Check(InputObjectType type, SchemaProblems problems)
    {
        if (type.Fields.Count == 0)
        {
            problems.Add(SchemaErrors.NoFields(type));
        }

        var names = new Dictionary<string, InputValueDefinition>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var place = $"{type.Name}.{field.Name}";
            var origin = Origin.Of(field, Origin.Of(type));
            NameRules.Check(field.Name, $"field '{place}'", origin, problems);
            if (!names.TryAdd(field.Name, field))
            {
                problems.Add(SchemaErrors.FieldTwice(type.Name, field.Name, Origin.Of(names[field.Name], ""), Origin.Of(field, "")));
            }

            InputValueRules.Check(field, place, origin, problems);
            if (type.IsOneOf && field.Type is NonNullType)
            {
                problems.Add(SchemaErrors.OneOfNonNull(place, origin));
            }

            if (type.IsOneOf && field.DefaultValue is not null)
            {
                problems.Add(SchemaErrors.OneOfDefault(place, origin));
            }
        }
    }
}
