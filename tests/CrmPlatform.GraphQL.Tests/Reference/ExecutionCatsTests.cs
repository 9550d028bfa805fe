using System.Text.Json;
using System.Text.Json.Nodes;
using CrmPlatform.GraphQL.Execution;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.GraphQL.Tests.Reference;

/// <summary>The execution scenarios of graphql-cats: 22 of its 101. (107 lines of its files begin a list's item with a name; six of them name people and pets.)</summary>
public sealed class ExecutionCatsTests
{
    // Their documents break rules, and the engine runs nothing unchecked: it must refuse them.
    private static readonly string[] Invalid =
    [
        "executes using union types", "executes using interface types", "Avoids recursion", "does not include illegal fields in output",
    ];

    // graphql-js 17 answers these otherwise than they are written: interfaces have interfaces by now, and failed items stay in their list as null.
    private static readonly Dictionary<string, string> Outdated = new()
    {
        ["nulls out error subtrees"] =
            """{"sync":"sync","syncError":null,"syncErrorList":["sync0",null,"sync2",null],"async":"async","asyncRejectError":null,"asyncRejectListError":["async0",null,"async2",null]}""",
        ["introspect on union and intersection types"] =
            """{"Named":{"kind":"INTERFACE","name":"Named","fields":[{"name":"name"}],"interfaces":[],"possibleTypes":[{"name":"Dog"},{"name":"Cat"},{"name":"Person"}],"enumValues":null,"inputFields":null},"Pet":{"kind":"UNION","name":"Pet","fields":null,"interfaces":null,"possibleTypes":[{"name":"Dog"},{"name":"Cat"}],"enumValues":null,"inputFields":null}}""",
    };

    // A subscription is run by its events, not as a query: the scenario's data is taken for the only one.
    private const string Subscription = "uses the subscription schema for subscriptions";

    [CrmDataFact]
    public async Task Execute_EveryScenario_AnswersAsWritten()
    {
        var tests = Scenarios("Executor.yaml").Concat(Scenarios("UnionInterface.yaml")).ToList();

        Assert.Equal(22, tests.Count);
        foreach (var test in tests)
        {
            var name = (string)test["name"];
            using var result = await ExecuteAsync(test);
            if (Invalid.Contains(name) || Expected(test, "exception") is not null)
            {
                Assert.False(result.HasData, name);
                Assert.NotEmpty(result.Errors);
                continue;
            }

            CheckErrors(name, test, result);
            if (Outdated.TryGetValue(name, out var answer))
            {
                Assert.Equal(answer, System.Text.Encoding.UTF8.GetString(result.Data.Span));
            }
            else
            {
                Assert.True(
                    JsonNode.DeepEquals(Json(Expected(test, "data")!), Json(JsonDocument.Parse(result.Data).RootElement)),
                    $"{name}: {System.Text.Encoding.UTF8.GetString(result.Data.Span)}");
            }
        }
    }

    private static void CheckErrors(string name, Dictionary<string, object> test, ExecutionResult result)
    {
        var expected = (test["then"] as List<object> ?? []).Cast<Dictionary<string, object>>().Where(t => t.ContainsKey("error")).ToList();
        Assert.Equal(
            expected.Select(e => (string)e["error"]).Order(StringComparer.Ordinal),
            result.Errors.Select(e => e.Message).Order(StringComparer.Ordinal));
        foreach (var error in expected)
        {
            var place = (Dictionary<string, object>)error["loc"];
            var location = Assert.Single(result.Errors.Single(e => e.Message == (string)error["error"]).Locations);
            Assert.Equal($"{name} {place["line"]}:{place["column"]}", $"{name} {location.Line}:{location.Column}");
        }
    }

    private static async Task<ExecutionResult> ExecuteAsync(Dictionary<string, object> test)
    {
        var given = (Dictionary<string, object>)test["given"];
        var options = ((Dictionary<string, object>)test["when"])["execute"] as Dictionary<string, object> ?? [];
        var data = new CatsData(given.GetValueOrDefault("test-data") as Dictionary<string, object> ?? []);
        var fields = Parser.Parse((string)given["schema"], ParserLimits.Trusted).Definitions.OfType<FieldedTypeDefinitionNode>()
            .SelectMany(t => t.Fields.Select(f => (Key: (t.Name.Value, f.Name.Value), Field: f))).ToDictionary(f => f.Key, f => f.Field);
        var root = data.Find(options.GetValueOrDefault("test-value") as string);
        var isSubscription = (string)test["name"] == Subscription;
        var schema = SchemaFromSdl.Build((string)given["schema"], new SdlOptions
        {
            AllowUnknownDirectives = true,
            Resolver = (type, field) => isSubscription
                ? new StreamFunction(_ => new[] { data.Read(((Dictionary<string, object>)root)[field]) }.ToAsyncEnumerable())
                : new CatsResolver(fields[(type, field)], data, root),
            TypeResolver = _ => value => (string)((Dictionary<string, object>)value)["type"],
        });
        var request = new GraphQLRequest
        {
            Query = (string)given["query"],
            OperationName = options.GetValueOrDefault("operation-name") as string,
            Variables = options.TryGetValue("variables", out var variables) ? JsonDocument.Parse(JsonSerializer.Serialize(Json(variables))).RootElement : default,
        };
        return await new RequestExecutor(schema, new ExecutorOptions()).SubscribeAsync(request, new NoServices(), default).FirstAsync();
    }

    private static IEnumerable<Dictionary<string, object>> Scenarios(string file)
    {
        var scenario = (Dictionary<string, object>)CatsYaml.Read(File.ReadAllText(CrmData.Path("graphql", "cats", "execution", file)));
        foreach (var test in ((List<object>)scenario["tests"]).Cast<Dictionary<string, object>>())
        {
            var given = (Dictionary<string, object>)test["given"];
            foreach (var (key, value) in scenario.GetValueOrDefault("background") as Dictionary<string, object> ?? [])
            {
                given.TryAdd(key, value);
            }

            yield return test;
        }
    }

    private static object? Expected(Dictionary<string, object> test, string key) => test["then"] is List<object> list
        ? list.Cast<Dictionary<string, object>>().Select(t => t.GetValueOrDefault(key)).OfType<object>().FirstOrDefault()
        : ((Dictionary<string, object>)test["then"]).GetValueOrDefault(key);

    // YAML does not tell text from numbers here, so both sides are compared as text.
    private static JsonNode? Json(object value) => value switch
    {
        Dictionary<string, object> map => new JsonObject(map.Select(e => KeyValuePair.Create(e.Key, Json(e.Value)))),
        List<object> list => new JsonArray([.. list.Select(Json)]),
        _ => ReferenceEquals(value, CatsYaml.Null) ? null : int.TryParse((string)value, out var number) ? number : (string)value,
    };

    private static JsonNode? Json(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(value.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Json(p.Value)))),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(Json)]),
        JsonValueKind.Null => null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
