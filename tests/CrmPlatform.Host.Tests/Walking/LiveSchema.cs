using System.Text.Json;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>What a running endpoint says of itself: the walker knows nothing else, so that a module of tomorrow is walked like those of today.</summary>
internal sealed class LiveSchema
{
    private const string Type = "kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

    private const string Introspection = $$"""
        { __schema { queryType { name } mutationType { name } subscriptionType { name } types {
          kind name interfaces { name } enumValues { name }
          fields { name type { {{Type}} } args { name defaultValue type { {{Type}} } } }
          inputFields { name defaultValue type { {{Type}} } }
        } } }
        """;

    private readonly Dictionary<string, LiveType> _types;

    private LiveSchema(JsonElement schema)
    {
        _types = schema.GetProperty("types").EnumerateArray().Select(LiveType.Read).ToDictionary(t => t.Name, StringComparer.Ordinal);
        Roots = [.. ((string[])["query", "mutation", "subscription"]).SelectMany(o => FieldsOf(schema, o))];
    }

    /// <summary>Every field at which a request can begin.</summary>
    public IReadOnlyList<RootField> Roots { get; }

    public IEnumerable<LiveType> Nodes => _types.Values.Where(t => t.IsNode).OrderBy(t => t.Name, StringComparer.Ordinal);

    public LiveType this[string name] => _types[name];

    public static async Task<LiveSchema> ReadAsync(Attacker caller) => new((await caller.AskAsync(Introspection, [])).Data("__schema"));

    /// <summary>What can be read of a type without arguments: its leaves, and as deep as is asked for what it holds.</summary>
    public string Selection(TypeRef type, int depth) => Selection(this[type.Named], depth);

    private string Selection(LiveType type, int depth)
    {
        if (type.Kind is "SCALAR" or "ENUM")
        {
            return "";
        }

        var members = type.Fields.Where(f => f.CanStandAlone).Select(f => (f.Name, Below: Below(f, depth))).Where(f => f.Below is not null);
        return $"{{ {string.Join(' ', members.Select(m => $"{m.Name} {m.Below}").Prepend("__typename"))} }}";
    }

    private string? Below(LiveField field, int depth)
    {
        var type = this[field.Type.Named];
        var isLeaf = type.Kind is "SCALAR" or "ENUM";

        // What holds the records of a page is no step deeper.
        var left = field.Name is "nodes" or "errors" ? depth : depth - 1;
        return isLeaf ? "" : left < 0 || field.Name is "edges" ? null : Selection(type, left);
    }

    private IEnumerable<RootField> FieldsOf(JsonElement schema, string operation) =>
        schema.GetProperty($"{operation}Type") is { ValueKind: JsonValueKind.Object } root
            ? this[root.GetProperty("name").GetString()!].Fields.Select(f => new RootField(operation, f))
            : [];
}
