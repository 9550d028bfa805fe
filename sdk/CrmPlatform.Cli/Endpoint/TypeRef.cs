using System.Text.Json;

namespace CrmPlatform.Cli.Endpoint;

/// <summary>A type as fields and arguments name it: with its list and non-null wrappers.</summary>
internal sealed record TypeRef(string Kind, string? Name, TypeRef? OfType)
{
    public bool IsRequired => Kind == "NON_NULL";

    /// <summary>The type without non-null around it.</summary>
    public TypeRef Nullable => IsRequired ? OfType! : this;

    public bool IsList => Nullable.Kind == "LIST";

    /// <summary>The type of a list's items.</summary>
    public TypeRef Item => Nullable.OfType!;

    /// <summary>The name inside all wrappers.</summary>
    public string NamedType => Name ?? OfType!.NamedType;

    public static TypeRef Read(JsonElement json) => new(
        json.GetProperty("kind").GetString()!,
        json.TryGetProperty("name", out var name) ? name.GetString() : null,
        json.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object ? Read(inner) : null);

    public override string ToString() => Kind switch
    {
        "NON_NULL" => $"{OfType}!",
        "LIST" => $"[{OfType}]",
        _ => Name!,
    };
}
