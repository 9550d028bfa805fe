using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Execution;

public sealed class MutationTests
{
    private const string Sdl =
        """
        type Query { a: Int }
        type Box { seen: Int }
        type Mutation { add: Box fail: Int! big: Int! }
        """;

    private sealed class Counter
    {
        public int Value { get; set; }
    }

    [Fact]
    public async Task Execute_RootFields_EachRunsWithItsSelectionBeforeTheNext()
    {
        var counter = new Counter();
        var server = new TestServer(Sdl, new()
        {
            ["Mutation.add"] = new BatchFunction(async batch =>
            {
                await Task.Yield();
                counter.Value++;
                batch.SetResult(0, counter);
            }),
            ["Box.seen"] = new BatchFunction(async batch =>
            {
                await Task.Yield();
                batch.SetResult(0, ((Counter)batch.Parents[0]).Value);
            }),
        });

        var answer = await server.AskAsync("mutation { a: add { seen } b: add { seen } c: add { seen } }");

        Assert.Equal("""{"data":{"a":{"seen":1},"b":{"seen":2},"c":{"seen":3}}}""", answer);
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("big")]
    public async Task Execute_NullRisesToTheRoot_RunsNoFurtherField(string failing)
    {
        var add = new EachParent(_ => new Counter());
        var server = new TestServer(Sdl, new()
        {
            ["Mutation.add"] = add,
            ["Mutation.fail"] = new EachParent(_ => throw new InvalidOperationException()),
            ["Mutation.big"] = new EachParent(_ => long.MaxValue),
        });

        var answer = await server.AskAsync($"mutation {{ a: add {{ __typename }} {failing} b: add {{ __typename }} }}");

        Assert.EndsWith("""data":null}""", answer);
        Assert.Equal([1], add.Batches);
    }
}
