using System.Text.Json;

namespace CrmPlatform.Cli.Commands;

/// <summary>Takes members of a host's answer as texts; a member that is not there is a dash.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions InLines = new() { WriteIndented = true };

    public static string Of(JsonElement json, string member) => !json.TryGetProperty(member, out var value) ? "-" : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "-",
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(v => v.ToString())),
        _ => value.ToString(),
    };

    public static IReadOnlyList<IReadOnlyList<string>> Rows(JsonElement json, string list, params string[] members) =>
        json.TryGetProperty(list, out var rows) && rows.ValueKind == JsonValueKind.Array
            ? [.. rows.EnumerateArray().Select(r => (IReadOnlyList<string>)[.. members.Select(m => Of(r, m))])]
            : [];

    /// <summary>The whole answer, as a person or another program reads it.</summary>
    public static string Indented(JsonElement json) => JsonSerializer.Serialize(json, InLines);
}
