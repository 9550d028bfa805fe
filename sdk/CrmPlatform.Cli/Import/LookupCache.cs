using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.Cli.Endpoint;

namespace CrmPlatform.Cli.Import;

/// <summary>Finds records by natural keys: asks for many at once, and for each only once.</summary>
internal sealed class LookupCache(GraphQLClient client, IReadOnlyDictionary<string, LookupQuestion> questions)
{
    private readonly Dictionary<(string Lookup, string Key), List<JsonElement>> _found = [];
    private readonly HashSet<(string Lookup, string Key)> _requested = [];

    public void Request(string lookup, string key)
    {
        if (!_found.ContainsKey((lookup, key)))
        {
            _requested.Add((lookup, key));
        }
    }

    /// <summary>Asks for all that was requested.</summary>
    public async Task AskAsync(CancellationToken cancellation)
    {
        foreach (var group in _requested.GroupBy(r => r.Lookup))
        {
            foreach (var keys in group.Select(r => r.Key).Chunk(LookupQuestion.KeysAtOnce))
            {
                await AskAsync(group.Key, keys, cancellation);
            }
        }

        _requested.Clear();
    }

    /// <summary>The value of the one record with the key.</summary>
    /// <exception cref="FormatException">There is none, or more than one.</exception>
    public JsonNode Find(string lookup, string key)
    {
        var (from, match) = (questions[lookup].Lookup.From, questions[lookup].Lookup.Match);
        return _found.GetValueOrDefault((lookup, key)) switch
        {
            [var only] => JsonNode.Parse(only.GetRawText())!,
            null or [] => throw new FormatException($"'{from}' has no record whose {match} is '{key}'. Import it first, or map the value."),
            var many => throw new FormatException($"'{from}' has {many.Count} records whose {match} is '{key}'. Use a key that is unique."),
        };
    }

    private async Task AskAsync(string name, string[] keys, CancellationToken cancellation)
    {
        var question = questions[name];
        var data = await client.AskAsync(question.Document, question.Variables(keys), $"the lookup '{name}'", cancellation);
        foreach (var key in keys)
        {
            _found[(name, key)] = [];
        }

        foreach (var node in data.GetProperty("rows").GetProperty("nodes").EnumerateArray())
        {
            // Some databases compare without regard to case; here the file's spelling decides.
            if (_found.TryGetValue((name, node.GetProperty("key").ToString()), out var found))
            {
                found.Add(node.GetProperty("value").Clone());
            }
        }
    }
}
