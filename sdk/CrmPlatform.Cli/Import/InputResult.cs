using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmPlatform.Cli.Import;

/// <summary>A value that an earlier step answered for the row.</summary>
internal sealed class InputResult(string mutation, IReadOnlyList<string> path) : InputNode
{
    public override JsonNode? Make(RowContext row)
    {
        if (!row.Results.TryGetValue(mutation, out var value))
        {
            return null;
        }

        foreach (var name in path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return null;
            }
        }

        return value.ValueKind == JsonValueKind.Null ? null : JsonNode.Parse(value.GetRawText());
    }
}
