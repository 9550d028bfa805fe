using System.Text.Json.Nodes;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>A field at which a request can begin.</summary>
/// <param name="Operation"><c>query</c>, <c>mutation</c> or <c>subscription</c>.</param>
/// <param name="Field">The field.</param>
internal sealed record RootField(string Operation, LiveField Field)
{
    private const int Depth = 1;
    private const int Nesting = 4;

    /// <summary>A request for the field with the given arguments.</summary>
    public string Document(LiveSchema schema, JsonObject arguments)
    {
        var given = Field.Arguments.Where(a => arguments.ContainsKey(a.Name)).ToList();
        var variables = given.Count == 0 ? "" : $"({string.Join(", ", given.Select(a => $"${a.Name}: {a.Type}"))})";
        var values = given.Count == 0 ? "" : $"({string.Join(", ", given.Select(a => $"{a.Name}: ${a.Name}"))})";
        return $"{Operation} Walk{variables} {{ {Field.Name}{values} {schema.Selection(Field.Type, Depth)} }}";
    }

    /// <summary>Arguments that the field takes.</summary>
    public JsonObject Arguments(LiveSchema schema, Filling filling) => Sample.Members(schema, Field.Arguments, filling, Nesting);

    /// <summary>Every place in the arguments that takes an id, however deep.</summary>
    public IEnumerable<IdPlace> IdPlaces(LiveSchema schema) =>
        Field.Arguments.SelectMany(a => Places(schema, a, [], [])).Select(path => new IdPlace(this, path));

    private static IEnumerable<IReadOnlyList<LiveField>> Places(LiveSchema schema, LiveField member, IReadOnlyList<LiveField> above, IReadOnlyList<string> types)
    {
        IReadOnlyList<LiveField> path = [.. above, member];
        var type = schema[member.Type.Named];
        return type.Name == "ID" ? [path]
            : type.Kind != "INPUT_OBJECT" || types.Contains(type.Name) || path.Count > Nesting ? []
            : type.Fields.SelectMany(f => Places(schema, f, path, [.. types, type.Name]));
    }
}
