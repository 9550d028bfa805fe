using System.Text;
using System.Text.Json;

namespace CrmPlatform.Cli.Endpoint;

/// <summary>Writes an endpoint's schema in the schema definition language.</summary>
internal static class SchemaText
{
    public const string Query =
        """
        query Schema {
          __schema {
            queryType { name } mutationType { name } subscriptionType { name }
            types {
              kind name description specifiedByURL isOneOf
              interfaces { name }
              possibleTypes { name }
              fields(includeDeprecated: true) { name description isDeprecated deprecationReason type { ...Type } args { ...Input } }
              inputFields(includeDeprecated: true) { ...Input }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
            }
            directives { name description locations isRepeatable args { ...Input } }
          }
        }
        fragment Input on __InputValue { name description defaultValue isDeprecated deprecationReason type { ...Type } }
        fragment Type on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        }
        """;

    private static readonly HashSet<string> BuiltIn =
        ["Int", "Float", "String", "Boolean", "ID", "skip", "include", "deprecated", "specifiedBy", "oneOf"];

    public static string Print(JsonElement data)
    {
        var schema = data.GetProperty("__schema");
        var text = new StringBuilder();
        foreach (var directive in Items(schema, "directives").Where(d => !BuiltIn.Contains(Name(d))).OrderBy(Name, StringComparer.Ordinal))
        {
            Description(text, directive, "");
            var repeatable = directive.GetProperty("isRepeatable").GetBoolean() ? " repeatable" : "";
            var locations = string.Join(" | ", Items(directive, "locations").Select(l => l.GetString()));
            text.Append($"directive @{Name(directive)}{Arguments(directive)}{repeatable} on {locations}\n\n");
        }

        foreach (var type in Items(schema, "types").Where(t => !Name(t).StartsWith("__", StringComparison.Ordinal) && !BuiltIn.Contains(Name(t))).OrderBy(Name, StringComparer.Ordinal))
        {
            Description(text, type, "");
            Definition(text, type);
            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Definition(StringBuilder text, JsonElement type)
    {
        switch (type.GetProperty("kind").GetString())
        {
            case "SCALAR":
                var url = Text(type, "specifiedByURL");
                text.Append($"scalar {Name(type)}{(url is null ? "" : $" @specifiedBy(url: {Quote(url)})")}\n");
                break;
            case "UNION":
                text.Append($"union {Name(type)} = {string.Join(" | ", Items(type, "possibleTypes").Select(Name))}\n");
                break;
            case "ENUM":
                Block(text, $"enum {Name(type)}", Items(type, "enumValues"), v => Name(v));
                break;
            case "INPUT_OBJECT":
                var oneOf = type.TryGetProperty("isOneOf", out var value) && value.ValueKind == JsonValueKind.True ? " @oneOf" : "";
                Block(text, $"input {Name(type)}{oneOf}", Items(type, "inputFields"), Input);
                break;
            case var kind:
                var interfaces = Items(type, "interfaces").Select(Name).ToList();
                var implements = interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", interfaces)}";
                Block(text, $"{(kind == "INTERFACE" ? "interface" : "type")} {Name(type)}{implements}", Items(type, "fields"), f => $"{Name(f)}{Arguments(f)}: {Type(f)}");
                break;
        }
    }

    private static void Block(StringBuilder text, string head, IEnumerable<JsonElement> members, Func<JsonElement, string> line)
    {
        text.Append($"{head} {{\n");
        foreach (var member in members)
        {
            Description(text, member, "  ");
            text.Append($"  {line(member)}{Deprecated(member)}\n");
        }

        text.Append("}\n");
    }

    private static string Arguments(JsonElement field)
    {
        var arguments = Items(field, "args").Select(a => Input(a) + Deprecated(a)).ToList();
        return arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})";
    }

    private static string Input(JsonElement input) =>
        $"{Name(input)}: {Type(input)}{(Text(input, "defaultValue") is { } value ? $" = {value}" : "")}";

    private static string Deprecated(JsonElement member) =>
        !member.TryGetProperty("isDeprecated", out var deprecated) || deprecated.ValueKind != JsonValueKind.True ? ""
        : Text(member, "deprecationReason") is { } reason ? $" @deprecated(reason: {Quote(reason)})" : " @deprecated";

    private static void Description(StringBuilder text, JsonElement element, string indent)
    {
        if (Text(element, "description") is { Length: > 0 } description)
        {
            text.Append(description.Contains('\n', StringComparison.Ordinal) || description.Contains('"', StringComparison.Ordinal)
                ? $"{indent}\"\"\"\n{indent}{description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Replace("\n", $"\n{indent}", StringComparison.Ordinal)}\n{indent}\"\"\"\n"
                : $"{indent}\"{description.Replace("\\", "\\\\", StringComparison.Ordinal)}\"\n");
        }
    }

    // JSON's escapes are among GraphQL's.
    private static string Quote(string text) => JsonSerializer.Serialize(text);

    private static string Type(JsonElement member) => TypeRef.Read(member.GetProperty("type")).ToString();

    private static string Name(JsonElement element) => element.GetProperty("name").GetString()!;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];
}
