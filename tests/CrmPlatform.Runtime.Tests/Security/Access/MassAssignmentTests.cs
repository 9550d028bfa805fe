using System.Text.Json;
using CrmPlatform.Runtime.Tests.Support;
using Xunit.Abstractions;

namespace CrmPlatform.Runtime.Tests.Security.Access;

/// <summary>Clients add to every input what records have and the input has not.</summary>
public sealed class MassAssignmentTests(ITestOutputHelper output)
{
    private const string Introspection = "{ __schema { mutationType { fields { name args { name type { kind name ofType { kind name } } } } } types { name kind inputFields { name type { kind name ofType { kind name ofType { kind name ofType { name } } } } } fields { name } } } }";

    // What no client ever sets, whatever a module calls its own.
    private static readonly string[] Always = ["id", "tenantId", "tenant", "ownerId", "owner", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "isDeleted", "roles", "permissions", "audit"];

    [Fact]
    public async Task Mutate_InputWithEveryPropertyOfEveryRecord_IsRefusedAndWritesNothing()
    {
        await using var scene = await AuditScene.StartAsync("sqlite", "crm.customers", "crm.sales", "crm.marketing", "crm.service", "crm.delivery");
        var schema = (await scene.Asker.AskAsync(Introspection, null)).GetProperty("__schema");
        var types = schema.GetProperty("types").EnumerateArray().ToDictionary(t => t.GetProperty("name").GetString()!, t => t);
        var names = NamesOfRecords(types);
        var before = await scene.ReadAsync("SELECT COUNT(*) FROM {audit}");

        var (attempts, accepted, mutations) = (0, new List<string>(), 0);
        foreach (var (mutation, input) in Inputs(schema))
        {
            mutations++;
            foreach (var path in Paths(input, types, []))
            {
                foreach (var name in names.Except(path.Known, StringComparer.Ordinal))
                {
                    attempts++;
                    var answer = await scene.Asker.QueryAsync($"mutation($input: {input}!) {{ {mutation}(input: $input) {{ __typename }} }}", new { input = path.With(name) });

                    // Refused for this name, and not only for what else the input lacks.
                    var errors = JsonSerializer.Deserialize<JsonElement>(answer).TryGetProperty("errors", out var found) ? found.EnumerateArray().Select(e => e.GetProperty("message").GetString()!).ToList() : [];
                    if (!errors.Exists(e => e.Contains($"unknown field \"{name}\"", StringComparison.Ordinal)))
                    {
                        accepted.Add($"{mutation}: {string.Join('.', path.Steps)}.{name}");
                    }
                }
            }
        }

        var after = await scene.ReadAsync("SELECT COUNT(*) FROM {audit}");
        output.WriteLine($"{mutations} mutations, {names.Count} names of properties, {attempts} attempts, {accepted.Count} accepted; {before[0]} changes were written down before, {after[0]} after");
        Assert.Empty(accepted);
        Assert.Equal(before, after);
        Assert.True(attempts > 5_000, $"Only {attempts} attempts were made.");
    }

    private static List<string> NamesOfRecords(Dictionary<string, JsonElement> types) =>
    [
        .. types.Values.Where(t => t.GetProperty("kind").GetString() == "OBJECT" && !t.GetProperty("name").GetString()!.StartsWith("__", StringComparison.Ordinal))
            .Select(t => t.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()!).ToList())
            .Where(fields => fields.Contains("version") && fields.Contains("createdBy"))
            .SelectMany(f => f).Concat(Always).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<(string Mutation, string Input)> Inputs(JsonElement schema) =>
        from field in schema.GetProperty("mutationType").GetProperty("fields").EnumerateArray()
        from argument in field.GetProperty("args").EnumerateArray()
        where argument.GetProperty("name").GetString() == "input"
        select (field.GetProperty("name").GetString()!, argument.GetProperty("type").GetProperty("ofType").GetProperty("name").GetString()!);

    // The input itself and every input within it, each once.
    private static IEnumerable<InputPath> Paths(string input, Dictionary<string, JsonElement> types, IReadOnlyList<string> steps)
    {
        var fields = types[input].GetProperty("inputFields").EnumerateArray().ToList();
        yield return new InputPath(steps, [.. fields.Select(f => f.GetProperty("name").GetString()!)]);
        foreach (var field in fields.Where(_ => steps.Count < 3))
        {
            if (NamedOf(field.GetProperty("type")) is { } name && types[name].GetProperty("kind").GetString() == "INPUT_OBJECT")
            {
                foreach (var inner in Paths(name, types, [.. steps, field.GetProperty("name").GetString()!]))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string? NamedOf(JsonElement type) =>
        type.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()
        : type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object ? NamedOf(inner)
        : null;

    private sealed record InputPath(IReadOnlyList<string> Steps, IReadOnlyList<string> Known)
    {
        public Dictionary<string, object> With(string name)
        {
            var value = new Dictionary<string, object> { [name] = "planted" };
            return Steps.Reverse().Aggregate(value, (inner, step) => new Dictionary<string, object> { [step] = inner });
        }
    }
}
