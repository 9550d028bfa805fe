using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Enumerations have values, with names of their own. spec: sec-Enums.Type-Validation</summary>
internal static class EnumRules
{
    public static void Check(EnumType type, SchemaProblems problems)
    {
        if (type.Values.Count == 0)
        {
            problems.Add(SchemaErrors.NoValues(type));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in type.Values)
        {
            NameRules.Check(value.Name, $"value '{type.Name}.{value.Name}'", Origin.Of(type), problems);
            if (!names.Add(value.Name))
            {
                problems.Add(SchemaErrors.ValueTwice(type, value.Name));
            }

            if (value.Name is "true" or "false" or "null")
            {
                problems.Add(SchemaErrors.ReservedValue(type, value.Name));
            }
        }
    }
}
