using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Costs;

public sealed class InferredCostTests
{
    private static readonly string Printed = SchemaPrinter.Print(ShopGraph.Schema);

    [Theory]
    [InlineData(": CustomersConnection! @listSize(assumedSize: 50, slicingArguments: [\"first\", \"last\"], slicingArgumentDefaultValue: 5, sizedFields: [\"edges\", \"nodes\"], requireOneSlicingArgument: false) @cost(weight: \"10\")")]
    [InlineData(": [Node]! @cost(weight: \"10\") @listSize(slicingArguments: [\"ids\"], requireOneSlicingArgument: false)")]
    [InlineData("  contains: String @cost(weight: \"5\")")]
    [InlineData("directive @cost(")]
    [InlineData("directive @listSize(")]
    public void Print_Lists_TellTheirCosts(string expected) => Assert.Contains(expected, Printed, StringComparison.Ordinal);

    [Fact]
    public void Print_Annotations_TakeThePlaceOfDefaults()
    {
        var sdl = Inferred.Sdl("Query", typeof(PricedQueries));

        Assert.Contains("  quick: Int!\n", sdl, StringComparison.Ordinal);
        Assert.Contains("  awaited: Int! @cost(weight: \"10\")", sdl, StringComparison.Ordinal);
        Assert.Contains("  dear: Int! @cost(weight: \"99.5\")", sdl, StringComparison.Ordinal);
        Assert.Contains("  few(count: Int!): [Int!]! @listSize(assumedSize: 3, slicingArguments: [\"count\"], requireOneSlicingArgument: true)", sdl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Infer_IncrementalDelivery_IsASwitch(bool isOn)
    {
        var schema = new SchemaInference([ShopGraph.Source("test", typeof(PricedQueries))], new InferenceOptions { IncrementalDelivery = isOn, TellCosts = false }).Infer();

        Assert.Equal((isOn, isOn, false), (schema.FindDirective("defer") is not null, schema.FindDirective("stream") is not null, SchemaPrinter.Print(schema).Contains("\"10\"", StringComparison.Ordinal)));
    }

    [QueryType]
    public static class PricedQueries
    {
        public static int GetQuick() => 1;

        public static Task<int> GetAwaitedAsync() => Task.FromResult(1);

        [Cost(99.5)]
        public static Task<int> GetDearAsync() => Task.FromResult(1);

        [ListSize(AssumedSize = 3, SlicingArguments = ["count"], RequireOneSlicingArgument = true)]
        public static List<int> GetFew(int count) => [count];
    }
}
