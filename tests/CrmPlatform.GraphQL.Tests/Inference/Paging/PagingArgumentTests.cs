using CrmPlatform.GraphQL.Tests.Inference.Support;

namespace CrmPlatform.GraphQL.Tests.Inference.Paging;

public sealed class PagingArgumentTests
{
    [Theory]
    [InlineData("first: 51", "'customers' was asked for 51 rows with 'first'; a page has at most 50. Ask for fewer and go on with 'after'.")]
    [InlineData("first: -1", "'first' of 'customers' is -1. Give zero or more.")]
    [InlineData("first: 1, last: 1", "'customers' has both 'first' and 'last'. Give one of them: 'first' goes forward, 'last' goes back.")]
    [InlineData("last: 1, after: \\\"x\\\"", "'customers' has 'after' with 'last'. 'after' goes with 'first', 'before' with 'last'.")]
    [InlineData("after: \\\"!!\\\"", "'after' of 'customers' is no cursor. Give one that 'cursor', 'startCursor' or 'endCursor' returned.")]
    [InlineData("after: \\\"WzFd\\\"", "'after' of 'customers' is a cursor of another order. Start again without it when 'order' changes.")]
    public async Task Page_ArgumentsNotAcceptable_SaysWhatToDo(string arguments, string message)
    {
        using var graph = new ShopGraph();

        var answer = await graph.QueryAsync($"{{ customers({arguments.Replace("\\\"", "\"", StringComparison.Ordinal)}) {{ nodes {{ id }} }} }}");

        Assert.Contains($"\"message\":\"{message}\"", answer, StringComparison.Ordinal);
        Assert.Empty(graph.Statements);
    }

    [Fact]
    public async Task Page_NoCount_TakesTheDefault()
    {
        using var graph = new ShopGraph();
        for (var i = 0; i < 7; i++)
        {
            graph.AddCustomer($"C{i}", orders: 0);
        }

        var answer = await graph.QueryAsync("{ customers { nodes { name } pageInfo { hasNextPage hasPreviousPage } } }");

        Assert.EndsWith("""{"name":"C4"}],"pageInfo":{"hasNextPage":true,"hasPreviousPage":false}}}}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NoRows_HasNoCursors()
    {
        using var graph = new ShopGraph();

        var answer = await graph.QueryAsync("{ customers { edges { cursor } pageInfo { hasNextPage startCursor endCursor } } }");

        Assert.Equal("""{"data":{"customers":{"edges":[],"pageInfo":{"hasNextPage":false,"startCursor":null,"endCursor":null}}}}""", answer);
    }
}
