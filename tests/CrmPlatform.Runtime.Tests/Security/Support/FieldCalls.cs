using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Tests.Security.Support;

/// <summary>Writes the shortest valid call of any field, in several shapes that mean the same.</summary>
internal static class FieldCalls
{
    private static readonly string Id = NodeId.Encode("Customer", Guid.Parse("0199c0de-7d3a-7c11-9f5e-3f1b2c4d5e6f"));

    /// <summary>The field with what it must be given, and nothing of its result but the type.</summary>
    public static string Of(FieldDefinition field)
    {
        var given = field.Arguments.Where(a => a.IsRequired).Select(a => $"{a.Name}: {Value(a.Type)}").ToList();
        return $"{field.Name}{(given.Count > 0 ? $"({string.Join(", ", given)})" : "")}{(field.Type.Named is CompositeType ? " { __typename }" : "")}";
    }

    /// <summary>Whole documents that call it: plain, renamed, in fragments, behind directives, among other operations.</summary>
    public static IEnumerable<(string Document, string? Operation)> Shapes(string kind, string root, string call)
    {
        yield return ($"{kind} {{ {call} }}", null);
        yield return ($"{kind} __schema {{ a: {call} }}", null);
        yield return ($"{kind} {{ ...F }} fragment F on {root} {{ {call} }}", null);
        yield return ($"{kind} {{ ... on {root} {{ ... {{ {call} }} }} }}", null);
        yield return ($"{kind} {{ ... @include(if: true) {{ {call} }} }}", null);
        yield return ($"{kind} ($no: Boolean = false) {{ ... @skip(if: $no) {{ b: {call} }} }}", null);
        yield return ($"query IntrospectionQuery {{ __typename }} {kind} Ünused {{ {call} }}".Replace("Ü", "U", StringComparison.Ordinal), "Unused");
        yield return ($"# query {{ me {{ name }} }}\n\uFEFF{kind} {{\u0009{call},,, }}", null);
        yield return ($"{kind} {{ one: {call} two: {call} }}", null);
    }

    private static string Value(GraphQLType type) => type switch
    {
        NonNullType some => Value(some.OfType),
        ListType list => $"[{Value(list.OfType)}]",
        EnumType values => values.Values[0].Name,
        InputObjectType input => $"{{ {string.Join(", ", (input.IsOneOf ? input.Fields.Take(1) : input.Fields.Where(f => f.IsRequired)).Select(f => $"{f.Name}: {Value(f.Type)}"))} }}",
        _ => ((NamedType)type).Name switch
        {
            "Int" or "Float" or "Decimal" or "Long" or "Short" or "Byte" => "1",
            "Boolean" => "true",
            "ID" => $"\"{Id}\"",
            "UUID" => "\"0199c0de-7d3a-7c11-9f5e-3f1b2c4d5e6f\"",
            "DateTime" => "\"2026-01-01T00:00:00Z\"",
            "Date" or "LocalDate" => "\"2026-01-01\"",
            "Time" or "LocalTime" => "\"12:00:00\"",
            "Duration" or "TimeSpan" => "\"PT1H\"",
            "URL" or "URI" => "\"https://example.com/\"",
            _ => "\"x\"",
        },
    };
}
