using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Host.Tests.Walking;

/// <summary>What a tenant has, as far as a caller of its own can find it.</summary>
internal sealed partial class Territory(string name, Attacker owner, LiveSchema schema)
{
    private const int PerPage = 20;
    private const int PerType = 8;
    private readonly Dictionary<string, SortedSet<string>> _ids = new(StringComparer.Ordinal);

    /// <summary>A text that stands in this tenant and nowhere else.</summary>
    public string Canary { get; } = $"canary-of-{name}-{Guid.NewGuid():N}";

    public Attacker Owner => owner;

    public IEnumerable<string> Types => _ids.Where(i => i.Value.Count > 0).Select(i => i.Key).Order(StringComparer.Ordinal);

    public IEnumerable<string> AllIds => _ids.Values.SelectMany(i => i);

    public IReadOnlyList<string> Of(string type) => _ids.TryGetValue(type, out var ids) ? [.. ids] : [];

    /// <summary>Makes and changes records by every mutation, with texts that give this tenant away wherever they turn up.</summary>
    /// <returns>The mutations that did something.</returns>
    public async Task<IReadOnlyList<string>> PlantAsync()
    {
        await HarvestAsync();
        var done = new List<string>();
        foreach (var mutation in schema.Roots.Where(r => r.Operation == "mutation"))
        {
            if (await TryAsync(mutation, Giving.TextsAndLists) || await TryAsync(mutation, Giving.Texts) || await TryAsync(mutation, Giving.Nothing))
            {
                done.Add(mutation.Field.Name);
            }
        }

        await HarvestAsync();
        await ForgetRemovedAsync();
        return done;
    }

    /// <summary>Every record as it can be read now.</summary>
    public async Task<string> DumpAsync()
    {
        var all = new StringBuilder();
        foreach (var type in schema.Nodes.Where(t => _ids.ContainsKey(t.Name)))
        {
            foreach (var page in _ids[type.Name].Chunk(PerPage))
            {
                var query = $"query($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {type.Name} {schema.Selection(new TypeRef("OBJECT", type.Name, null), 0)} }} }}";
                var found = (await owner.AskAsync(query, new JsonObject { ["ids"] = new JsonArray([.. page.Select(i => JsonValue.Create(i))]) })).Data("nodes");
                all.AppendLine(found.GetRawText());
            }
        }

        return all.ToString();
    }

    /// <summary>What of this tenant stands in an answer to another one, apart from the id that was asked for.</summary>
    public string? SeenIn(string answer, string? askedFor)
    {
        if (answer.Contains(Canary, StringComparison.Ordinal))
        {
            return Canary;
        }

        return IdsIn(answer).FirstOrDefault(i => i.Id != askedFor && _ids.TryGetValue(i.Type, out var ids) && ids.Contains(i.Id)).Id;
    }

    private async Task HarvestAsync()
    {
        foreach (var list in schema.Roots.Where(r => r.Operation == "query" && r.Field.CanStandAlone))
        {
            var first = list.Field.Arguments.Any(a => a.Name == "first") ? new JsonObject { ["first"] = PerPage } : [];
            Keep((await owner.AskAsync(list.Document(schema, first), first)).Body);
        }

        // What has no list of its own is reached from what has one.
        foreach (var (type, id) in _ids.SelectMany(t => t.Value.Take(PerType).Select(i => (t.Key, i))).ToList())
        {
            var query = $"query($id: ID!) {{ node(id: $id) {{ ... on {type} {schema.Selection(new TypeRef("OBJECT", type, null), 1)} }} }}";
            Keep((await owner.AskAsync(query, new JsonObject { ["id"] = id })).Body);
        }
    }

    private async Task ForgetRemovedAsync()
    {
        foreach (var page in AllIds.Chunk(PerPage).ToList())
        {
            var arguments = new JsonObject { ["ids"] = new JsonArray([.. page.Select(i => JsonValue.Create(i))]) };
            var found = (await owner.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", arguments)).Data("nodes");
            foreach (var (id, node) in page.Zip(found.EnumerateArray()).Where(p => p.Second.ValueKind == JsonValueKind.Null))
            {
                _ids[TypeOf(id)].Remove(id);
            }
        }
    }

    private async Task<bool> TryAsync(RootField mutation, Giving giving)
    {
        var id = AllIds.First();
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var arguments = mutation.Arguments(schema, new Filling(id, Canary, giving));
            var answer = await owner.AskAsync(mutation.Document(schema, arguments), arguments);
            if (NeededType().Match(answer.Body) is { Success: true } needed && Of(needed.Groups[1].Value) is [var fitting, ..])
            {
                id = fitting;
                continue;
            }

            return answer.Found(mutation.Field.Name) is { } found
                && found.TryGetProperty("errors", out var errors) && errors.GetArrayLength() == 0;
        }

        return false;
    }

    private void Keep(string answer)
    {
        foreach (var (type, id) in IdsIn(answer))
        {
            if (!_ids.TryGetValue(type, out var ids))
            {
                _ids[type] = ids = new SortedSet<string>(StringComparer.Ordinal);
            }

            ids.Add(id);
        }
    }

    private IEnumerable<(string Type, string Id)> IdsIn(string answer) =>
        from Match word in Word().Matches(answer)
        let id = word.Groups[1].Value
        where NodeId.TryDecode(id, out _, out _)
        let type = TypeOf(id)
        where schema.Nodes.Any(n => n.Name == type)
        select (type, id);

    internal static string TypeOf(string id) => NodeId.TryDecode(id, out var type, out _) ? type : throw new ArgumentException($"'{id}' is no id.", nameof(id));

    [GeneratedRegex("[\"']([A-Za-z0-9_-]{44,})[\"']")]
    private static partial Regex Word();

    [GeneratedRegex("where the id of an? '(\\w+)' is needed")]
    internal static partial Regex NeededType();
}
