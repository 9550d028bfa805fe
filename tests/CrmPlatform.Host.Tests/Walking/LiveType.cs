using System.Text.Json;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>A type of a running endpoint.</summary>
internal sealed record LiveType(string Name, string Kind, IReadOnlyList<LiveField> Fields, IReadOnlyList<string> Interfaces, IReadOnlyList<string> Values)
{
    public bool IsNode => Kind == "OBJECT" && Interfaces.Contains("Node");

    public static LiveType Read(JsonElement type) => new(
        type.GetProperty("name").GetString()!,
        type.GetProperty("kind").GetString()!,
        [.. Members(type, "fields").Concat(Members(type, "inputFields")).Select(LiveField.Read)],
        [.. Members(type, "interfaces").Select(NameOf)],
        [.. Members(type, "enumValues").Select(NameOf)]);

    private static IEnumerable<JsonElement> Members(JsonElement type, string name) =>
        type.GetProperty(name) is { ValueKind: JsonValueKind.Array } members ? members.EnumerateArray() : [];

    private static string NameOf(JsonElement member) => member.GetProperty("name").GetString()!;
}
