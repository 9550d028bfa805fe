using System.Text.Json;

namespace CrmPlatform.Cli.Endpoint;

/// <summary>The endpoint's schema, read by introspection.</summary>
internal sealed class EndpointSchema
{
    public const string Query =
        """
        query Schema {
          __schema {
            queryType { name }
            mutationType { name }
            types {
              kind
              name
              fields(includeDeprecated: true) { name type { ...Type } args { name defaultValue type { ...Type } } }
              inputFields { name defaultValue type { ...Type } }
              enumValues(includeDeprecated: true) { name }
            }
          }
        }
        fragment Type on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } }
        }
        """;

    private readonly Dictionary<string, SchemaType> _types;
    private readonly string? _queryType;
    private readonly string? _mutationType;

    private EndpointSchema(JsonElement schema)
    {
        _types = schema.GetProperty("types").EnumerateArray().Select(ReadType).ToDictionary(t => t.Name);
        _queryType = RootName(schema, "queryType");
        _mutationType = RootName(schema, "mutationType");
    }

    public IReadOnlyDictionary<string, SchemaField> Queries => Fields(_queryType);

    public IReadOnlyDictionary<string, SchemaField> Mutations => Fields(_mutationType);

    public static EndpointSchema Read(JsonElement data) => new(data.GetProperty("__schema"));

    public SchemaType Type(string name) => _types[name];

    public SchemaType? TryType(string name) => _types.GetValueOrDefault(name);

    private IReadOnlyDictionary<string, SchemaField> Fields(string? type) =>
        type is not null && _types.TryGetValue(type, out var root) ? root.Fields : new Dictionary<string, SchemaField>();

    private static string? RootName(JsonElement schema, string root) =>
        schema.TryGetProperty(root, out var type) && type.ValueKind == JsonValueKind.Object ? type.GetProperty("name").GetString() : null;

    private static SchemaType ReadType(JsonElement json) => new(
        json.GetProperty("name").GetString()!,
        json.GetProperty("kind").GetString()!,
        Items(json, "fields").Select(f => new SchemaField(
            f.GetProperty("name").GetString()!, TypeRef.Read(f.GetProperty("type")), Inputs(f, "args"))).ToDictionary(f => f.Name),
        Inputs(json, "inputFields"),
        Items(json, "enumValues").Select(v => v.GetProperty("name").GetString()!).ToHashSet());

    private static Dictionary<string, SchemaInput> Inputs(JsonElement json, string name) =>
        Items(json, name).Select(i => new SchemaInput(
            i.GetProperty("name").GetString()!,
            TypeRef.Read(i.GetProperty("type")),
            i.TryGetProperty("defaultValue", out var value) && value.ValueKind == JsonValueKind.String)).ToDictionary(i => i.Name);

    private static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        json.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];
}
