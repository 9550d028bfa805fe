using System.Text.Json;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Federation.Support;

/// <summary>Reads the text that a subgraph tells of itself.</summary>
internal static class SubgraphText
{
    public static async Task<string> OfAsync(Schema schema)
    {
        using var answer = JsonDocument.Parse(await new MemoryGraph(schema).QueryAsync("{ _service { sdl } }"));
        return answer.RootElement.GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!;
    }

    /// <summary>One type of the text, without descriptions and arguments.</summary>
    public static async Task<string> OfAsync(Schema schema, string type)
    {
        var definition = (await OfAsync(schema)).Split("\n\n").Single(d => d.Split('\n').Any(l => l.StartsWith($"type {type} ", StringComparison.Ordinal)));
        var lines = definition.Split('\n').Where(l => !l.Contains("\"\"\"", StringComparison.Ordinal) && !l.StartsWith("    ", StringComparison.Ordinal));
        return string.Join('\n', lines).Replace("(\n  )", "", StringComparison.Ordinal);
    }
}
