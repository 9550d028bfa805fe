using System.Text.Json.Nodes;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>A place in a field's arguments that takes an id.</summary>
/// <param name="Root">The field.</param>
/// <param name="Path">The argument and the members of input objects below it.</param>
internal sealed record IdPlace(RootField Root, IReadOnlyList<LiveField> Path)
{
    /// <summary>Arguments that are as small as they can be and have the ids at the place; one of the caller's own stands where others are demanded.</summary>
    public JsonObject Arguments(LiveSchema schema, string own, params string[] ids)
    {
        var arguments = Root.Arguments(schema, Filling.With(own));
        JsonNode at = arguments;
        foreach (var step in Path.SkipLast(1))
        {
            at = Into(schema, at, step, own);
        }

        var place = Path[^1];
        at[place.Name] = place.Type.IsList ? new JsonArray([.. ids.Select(i => JsonValue.Create(i))]) : ids[0];
        return arguments;
    }

    public override string ToString() => $"{Root.Operation}.{Root.Field.Name}({string.Join('.', Path.Select(p => p.Name))})";

    private static JsonNode Into(LiveSchema schema, JsonNode at, LiveField step, string own)
    {
        var inner = at[step.Name] switch
        {
            JsonArray list => list.Count > 0 ? list[0] : null,
            var member => member,
        };
        if (inner is null)
        {
            inner = Sample.Of(schema, schema[step.Type.Named], Filling.With(own), 1);
            at[step.Name] = step.Type.IsList ? new JsonArray(inner) : inner;
        }

        return inner;
    }
}
