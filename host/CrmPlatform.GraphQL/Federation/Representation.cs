using System.Text.Json;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>What another subgraph knows of an entity: its key, and fields that this subgraph requires.</summary>
public sealed class Representation
{
    private readonly JsonElement _fields;

    private Representation(string typeName, JsonElement fields) => (TypeName, _fields) = (typeName, fields);

    /// <summary>The entity's type.</summary>
    public string TypeName { get; }

    /// <summary>The value of a field; null when it was not given. A given null is an element of that kind.</summary>
    public JsonElement? Find(string field) => _fields.TryGetProperty(field, out var value) ? value : null;

    /// <summary>Reads a value of <c>_Any</c>; null when it does not say what it represents.</summary>
    internal static Representation? Read(object? any) =>
        any is JsonElement { ValueKind: JsonValueKind.Object } fields
        && fields.TryGetProperty("__typename", out var name) && name.ValueKind == JsonValueKind.String && JsonStrings.Read(name) is { } type
            ? new Representation(type, fields)
            : null;
}
