using System.Text.Json;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>A type as introspection tells it: a name, or a list or the non-null form of another one.</summary>
internal sealed record TypeRef(string Kind, string? Name, TypeRef? Of)
{
    public bool IsRequired => Kind == "NON_NULL";

    public bool IsList => Kind == "LIST" || Of?.IsList == true;

    public string Named => Name ?? Of!.Named;

    public static TypeRef Read(JsonElement type) => new(
        type.GetProperty("kind").GetString()!,
        type.GetProperty("name").GetString(),
        type.TryGetProperty("ofType", out var of) && of.ValueKind == JsonValueKind.Object ? Read(of) : null);

    public override string ToString() => Kind switch
    {
        "NON_NULL" => $"{Of}!",
        "LIST" => $"[{Of}]",
        _ => Name!,
    };
}
