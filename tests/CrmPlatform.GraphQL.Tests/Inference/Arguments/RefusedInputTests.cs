using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Arguments;

public sealed class RefusedInputTests
{
    private static readonly MemoryGraph Graph = new(Inferred.Schema(typeof(Queries)));

    // The list's items were refused, so there is nothing to make a list of.
    [Fact]
    public async Task Call_VariableWithWrongItemsOfList_IsARequestError()
    {
        var answer = await Graph.QueryAsync("query($by: NumbersInput!) { sum(by: $by) }", new { by = new { items = new object[] { new object[] { }, 1 } } });

        Assert.StartsWith("{\"errors\":[{\"message\":\"Variable \\\"$by\\\"", answer.Replace("\\u0022", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    public sealed record Numbers(IReadOnlyList<int> Items);

    [QueryType]
    public static class Queries
    {
        public static int Sum(Numbers by) => by.Items.Sum();
    }
}
