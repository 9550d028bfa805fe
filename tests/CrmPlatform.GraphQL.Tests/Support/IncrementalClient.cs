using System.Text.Json.Nodes;

namespace CrmPlatform.GraphQL.Tests.Support;

/// <summary>Puts the payloads of an incremental answer together, as a client does.</summary>
internal static class IncrementalClient
{
    public static string Assemble(IReadOnlyList<string> payloads)
    {
        var answer = JsonNode.Parse(payloads[0])!;
        var paths = new Dictionary<string, JsonArray>();
        for (var i = 0; i < payloads.Count; i++)
        {
            var payload = JsonNode.Parse(payloads[i])!.AsObject();
            Assert.Equal(i < payloads.Count - 1, (bool)payload["hasNext"]!);
            foreach (var pending in Items(payload, "pending"))
            {
                paths.Add((string)pending["id"]!, pending["path"]!.AsArray());
            }

            foreach (var part in Items(payload, "incremental"))
            {
                Apply(answer["data"]!, paths[(string)part["id"]!], part);
            }

            foreach (var completed in Items(payload, "completed"))
            {
                Assert.True(paths.Remove((string)completed["id"]!), "completed once");
            }
        }

        Assert.Empty(paths);
        return answer["data"]!.ToJsonString();
    }

    private static IEnumerable<JsonNode> Items(JsonObject payload, string name) => payload[name]?.AsArray().Select(n => n!) ?? [];

    private static void Apply(JsonNode place, JsonArray path, JsonNode part)
    {
        foreach (var step in path)
        {
            place = (step!.GetValueKind() is System.Text.Json.JsonValueKind.Number ? place[(int)step] : place[(string)step!])!;
        }

        foreach (var (name, value) in part["data"]?.AsObject() ?? [])
        {
            place.AsObject().Add(name, value?.DeepClone());
        }

        foreach (var item in part["items"]?.AsArray() ?? [])
        {
            place.AsArray().Add(item?.DeepClone());
        }
    }
}
