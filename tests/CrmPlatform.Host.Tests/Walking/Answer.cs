using System.Net;
using System.Text.Json;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>What an endpoint answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Body)
{
    /// <summary>What stands in the data under a field.</summary>
    public JsonElement Data(string field)
    {
        var root = JsonDocument.Parse(Body).RootElement;
        return root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(field, out var value)
            ? value
            : throw new InvalidOperationException($"No '{field}' in {Body}");
    }

    /// <summary>The answer's field, or nothing where the whole was refused.</summary>
    public JsonElement? Found(string field)
    {
        var root = JsonDocument.Parse(Body).RootElement;
        return root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(field, out var value)
            && value.ValueKind != JsonValueKind.Null ? value : null;
    }
}
