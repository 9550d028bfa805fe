using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Types have what their interfaces promise. spec: IsValidImplementation()</summary>
internal static class InterfaceRules
{
    public static void Check(Schema schema, FieldedType type, SchemaProblems problems)
    {
        var seen = new HashSet<InterfaceType>();
        foreach (var implemented in type.Interfaces)
        {
            if (ReferenceEquals(type, implemented))
            {
                problems.Add(SchemaErrors.ImplementsItself(type));
            }
            else if (!seen.Add(implemented))
            {
                problems.Add(SchemaErrors.ImplementsTwice(type, implemented));
            }
            else
            {
                CheckAncestors(type, implemented, problems);
                foreach (var field in implemented.Fields)
                {
                    CheckField(schema, type, implemented, field, problems);
                }
            }
        }
    }

    private static void CheckAncestors(FieldedType type, InterfaceType implemented, SchemaProblems problems)
    {
        foreach (var ancestor in implemented.Interfaces)
        {
            if (ReferenceEquals(ancestor, type))
            {
                problems.Add(SchemaErrors.ImplementsInCircle(type, implemented));
            }
            else if (!type.Interfaces.Contains(ancestor))
            {
                problems.Add(SchemaErrors.MissingAncestor(type, ancestor, implemented));
            }
        }
    }

    private static void CheckField(Schema schema, FieldedType type, InterfaceType implemented, FieldDefinition expected, SchemaProblems problems)
    {
        var expectedPlace = $"{implemented.Name}.{expected.Name}";
        if (type.FindField(expected.Name) is not { } field)
        {
            problems.Add(SchemaErrors.MissingField(type, expectedPlace, Origin.Of(expected)));
            return;
        }

        var place = $"{type.Name}.{field.Name}";
        if (!schema.IsSubtype(field.Type, expected.Type))
        {
            problems.Add(SchemaErrors.FieldType(place, field.Type, expectedPlace, expected.Type, Origin.Of(field)));
        }

        CheckArguments(place, field, expectedPlace, expected, problems);
        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            problems.Add(SchemaErrors.DeprecatedAlone(place, expectedPlace, Origin.Of(field)));
        }
    }

    private static void CheckArguments(string place, FieldDefinition field, string expectedPlace, FieldDefinition expected, SchemaProblems problems)
    {
        foreach (var wanted in expected.Arguments)
        {
            var wantedPlace = $"{expectedPlace}({wanted.Name}:)";
            if (field.FindArgument(wanted.Name) is not { } argument)
            {
                problems.Add(SchemaErrors.MissingArgument(place, wantedPlace, Origin.Of(field)));
            }
            else if (!argument.Type.IsSameAs(wanted.Type))
            {
                problems.Add(SchemaErrors.ArgumentType($"{place}({argument.Name}:)", argument.Type, wantedPlace, wanted.Type, Origin.Of(field)));
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && expected.FindArgument(argument.Name) is null)
            {
                problems.Add(SchemaErrors.RequiredArgument($"{place}({argument.Name}:)", argument.Type, expectedPlace, Origin.Of(field)));
            }
        }
    }
}
