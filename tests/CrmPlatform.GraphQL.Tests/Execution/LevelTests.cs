using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.Tests.Support;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Execution;

using Fields = Dictionary<string, object?>;

public sealed class LevelTests
{
    private const string Sdl =
        """
        interface Named { name: String }
        type Person implements Named { name: String friends: [Named] boss: Person }
        type Dog implements Named { name: String owner: Person }
        type Query { people: [Person!]! named: [Named] }
        """;

    private static readonly Fields Ann = new() { ["__typename"] = "Person", ["name"] = "Ann" };
    private static readonly Fields Bob = new() { ["__typename"] = "Person", ["name"] = "Bob" };
    private static readonly Fields Rex = new() { ["__typename"] = "Dog", ["name"] = "Rex" };

    [Fact]
    public async Task Execute_NestedLists_AsksEachFieldOncePerLevel()
    {
        var friends = new EachParent(_ => new[] { Ann, Rex, null, Bob });
        var owner = new EachParent(_ => Ann);
        var server = new TestServer(Sdl, new() { ["Query.people"] = new EachParent(_ => new[] { Ann, Bob }), ["Person.friends"] = friends, ["Dog.owner"] = owner });

        var answer = await server.AskAsync("{ people { friends { name ... on Person { friends { name } } ... on Dog { owner { name } } } } }");

        Assert.Equal([2, 4], friends.Batches);
        Assert.Equal([2], owner.Batches);
        var level = """[{"name":"Ann"},{"name":"Rex"},null,{"name":"Bob"}]""";
        var first = $$$"""{"friends":[{"name":"Ann","friends":{{{level}}}},{"name":"Rex","owner":{"name":"Ann"}},null,{"name":"Bob","friends":{{{level}}}}]}""";
        Assert.Equal($$$$"""{"data":{"people":[{{{{first}}}},{{{{first}}}}]}}""", answer);
    }

    [Fact]
    public async Task Execute_SeveralBatchesThatWait_NeverRunAtTheSameTime()
    {
        var running = 0;
        var most = 0;
        BatchFunction Slow() => new(async batch =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                batch.SetResult(i, Ann);
            }
        });
        var server = new TestServer(Sdl, new()
        {
            ["Query.people"] = new EachParent(_ => new[] { Ann, Bob }),
            ["Query.named"] = new EachParent(_ => new[] { Rex }),
            ["Person.boss"] = Slow(),
            ["Dog.owner"] = Slow(),
        });

        await server.AskAsync("{ people { boss { boss { name } } b: boss { name } } named { ... on Dog { owner { boss { name } } } } }");

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Execute_OneObjectFails_OthersKeepTheirValues()
    {
        var boss = new EachParent(parent => ReferenceEquals(parent, Bob) ? throw new InvalidOperationException("secret") : Ann);
        var server = new TestServer(Sdl, new() { ["Query.people"] = new EachParent(_ => new[] { Ann, Bob }), ["Person.boss"] = boss });

        var answer = await server.AskAsync("{ people { boss { name } } }");

        Assert.Equal(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":12}],"path":["people",1,"boss"],"extensions":{"code":"INTERNAL"}}],"data":{"people":[{"boss":{"name":"Ann"}},{"boss":null}]}}""",
            answer);
    }

    [Fact]
    public async Task Execute_ResolverForgetsAParent_TellsSo()
    {
        var forgetful = new BatchFunction(batch =>
        {
            batch.SetResult(0, Ann);
            return Task.CompletedTask;
        });
        var server = new TestServer(Sdl, new() { ["Query.people"] = new EachParent(_ => new[] { Ann, Bob }), ["Person.boss"] = forgetful });

        var answer = await server.AskAsync("{ people { boss { name } } }");

        Assert.Contains("""Field \"Person.boss\" got neither value nor error from its resolver.""", answer);
        Assert.EndsWith("""data":{"people":[{"boss":{"name":"Ann"}},{"boss":null}]}}""", answer);
    }

    [Fact]
    public async Task Execute_ObjectOfNoType_TellsWhatIsMissing()
    {
        var server = new TestServer(Sdl, new() { ["Query.named"] = new EachParent(_ => new[] { new Fields { ["name"] = "?" } }) });

        var answer = await server.AskAsync("{ named { name } }");

        Assert.Contains("""Abstract type \"Named\" must resolve to an Object type at runtime for field \"Query.named\".""", answer);
        Assert.EndsWith("""data":{"named":[null]}}""", answer);
    }

    [Fact]
    public async Task Execute_SomethingElseThanAList_TellsSo()
    {
        var server = new TestServer(Sdl, new() { ["Query.named"] = new EachParent(_ => "text") });

        var answer = await server.AskAsync("{ named { name } }");

        Assert.Contains("""Expected Iterable, but did not find one for field \"Query.named\".""", answer);
    }

    [Fact]
    public async Task Selection_OfABatch_TellsFieldsByTypeInOrder()
    {
        var seen = new List<FieldSelection>();
        var named = new BatchFunction(batch =>
        {
            seen.Add(batch.Selection);
            batch.SetResult(0, null);
            return Task.CompletedTask;
        });
        var server = new TestServer(Sdl, new() { ["Query.named"] = named });
        const string Query = "query($no: Boolean!) { named { name ... on Dog { owner { name } } ... on Person { x: boss { name } } ... @include(if: $no) { __typename } } }";

        await server.AskAsync(Query, new { no = false });
        await server.AskAsync(Query, new { no = false });

        var dog = (ObjectType)server.Executor.Schema.FindType("Dog")!;
        Assert.Equal(["name", "owner"], seen[0].FieldsOf(dog).Select(f => f.ResponseKey));
        Assert.True(seen[0].Includes("boss"));
        Assert.False(seen[0].Includes("__typename"));
        Assert.Same(seen[0], seen[1]);
    }
}
