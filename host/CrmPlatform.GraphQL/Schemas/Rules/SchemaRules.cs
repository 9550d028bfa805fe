using CrmPlatform.GraphQL.Schemas.Introspection;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Rules;

/// <summary>Checks a schema against every rule of the specification. spec: sec-Type-System, "Type Validation" of each kind</summary>
internal static class SchemaRules
{
    public static void Check(Schema schema, IntrospectionTypes introspection, SchemaProblems problems)
    {
        RootTypeRules.Check(schema, problems);
        var directiveCycles = new DirectiveCycleRules(schema, problems);
        foreach (var directive in schema.Directives)
        {
            DirectiveRules.Check(directive, problems);
            directiveCycles.Check(directive);
        }

        var defaultCycles = new DefaultValueCycleRules(problems);
        foreach (var type in schema.Types.Where(t => !introspection.Contains(t)))
        {
            NameRules.Check(type.Name, $"type '{type.Name}'", Origin.Of(type), problems);
            switch (type)
            {
                case FieldedType fielded:
                    FieldRules.Check(fielded, problems);
                    InterfaceRules.Check(schema, fielded, problems);
                    break;
                case UnionType union:
                    UnionRules.Check(union, problems);
                    break;
                case EnumType enumeration:
                    EnumRules.Check(enumeration, problems);
                    break;
                case InputObjectType input:
                    InputObjectRules.Check(input, problems);
                    defaultCycles.Check(input);
                    break;
            }
        }

        InputCycleRules.Check(schema.Types.OfType<InputObjectType>(), problems);
    }
}
