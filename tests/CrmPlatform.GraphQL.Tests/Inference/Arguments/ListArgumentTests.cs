using CrmPlatform.GraphQL.Inference;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Arguments;

public sealed class ListArgumentTests
{
    // Containers say that they have any list of anything.
    [Fact]
    public void Infer_ListParameter_IsAnArgumentThoughTheContainerMakesLists()
    {
        var schema = new SchemaInference([new InferenceSource("test", [typeof(Sums)], null)], new InferenceOptions { IsService = static _ => true }).Infer();

        var argument = Assert.Single(schema.Query.Fields.Single(f => f.Name == "sum").Arguments);

        Assert.Equal("numbers: [Int!]!", $"{argument.Name}: {argument.Type}");
    }

    [QueryType]
    private static class Sums
    {
        public static int Sum(IReadOnlyList<int> numbers) => numbers.Sum();
    }
}
