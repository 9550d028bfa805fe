using System.Globalization;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Arguments;

public sealed class InputTests
{
    private static readonly MemoryGraph Graph = new(Inferred.Schema(typeof(Queries)));

    [Fact]
    public void Infer_Records_BecomeInputObjects()
    {
        Assert.Equal(
            """
            input SearchInput {
              text: String!
              kinds: [Kind!]
              nested: RangeInput
              limit: Int! = 20
              note: String
            }
            """, Inferred.Sdl("SearchInput", typeof(Queries)));
        Assert.Equal("input ByInput @oneOf {\n  id: ID\n  name: String\n}", Inferred.Sdl("ByInput", typeof(Queries)));
        Assert.Equal("input RangeInput {\n  from: Int!\n  to: Int\n}", Inferred.Sdl("RangeInput", typeof(Queries)));
    }

    [Theory]
    [InlineData("{ search(by: { text: \"a\" }) }", "a|20||none|initial")]
    [InlineData("{ search(by: { text: \"a\", limit: 3, kinds: [SMALL, VERY_LARGE], nested: { from: 1, to: 2 }, note: null }) }", "a|3|Small,VeryLarge|1-2|")]
    [InlineData("{ search(by: { text: \"a\", nested: { from: 1 } }) }", "a|20||1-|initial")]
    public async Task Call_InputObject_MakesTheRecord(string query, string expected) =>
        Assert.Equal("{\"data\":{\"search\":\"" + expected + "\"}}", await Graph.QueryAsync(query));

    [Theory]
    [InlineData("{ optional }", "not given")]
    [InlineData("{ optional(value: null) }", "null")]
    [InlineData("{ optional(value: 3) }", "3")]
    [InlineData("{ lists(all: [1, 2], array: [3], set: [4, 4]) }", "1,2|3|4")]
    [InlineData("{ numbers(small: 7, wide: 8, exact: 1.25, part: 0.5) }", "7|8|1.25|0.5")]
    [InlineData("{ times(at: \"2026-01-31T10:30:00+01:00\", day: \"2026-02-01\", span: \"PT1H\") }", "2026-01-31T09:30:00Z|2026-02-01|01:00:00")]
    [InlineData("{ defaulted }", "BIG:VeryLarge")]
    public async Task Call_Arguments_ArriveInTheirCSharpTypes(string query, string expected) =>
        Assert.Contains($"\":\"{expected}\"}}}}", await Graph.QueryAsync(query), StringComparison.Ordinal);

    [Fact]
    public async Task Call_NumberOutOfItsCSharpRange_IsRefused() =>
        Assert.Contains("\"errors\"", await Graph.QueryAsync("{ numbers(small: 70000, wide: 1, exact: 1, part: 1) }"), StringComparison.Ordinal);

    public enum Kind
    {
        Small,
        VeryLarge,
    }

    public sealed record Range(int From, int? To);

    public sealed record Search(string Text, IReadOnlyList<Kind>? Kinds, Range? Nested, int Limit = 20)
    {
        public string? Note { get; init; } = "initial";

        public string Computed => Text;
    }

    [OneOf]
    public sealed record By([property: ID("Thing")] Guid? Id, string? Name);

    [QueryType]
    public static class Queries
    {
        public static string Search(Search by) =>
            $"{by.Text}|{by.Limit}|{string.Join(',', by.Kinds ?? [])}|{(by.Nested is { } r ? $"{r.From}-{r.To}" : "none")}|{by.Note}";

        public static string One(By by) => $"{by.Id}{by.Name}";

        public static string Optional(Optional<int?> value) => !value.HasValue ? "not given" : value.Value?.ToString(CultureInfo.InvariantCulture) ?? "null";

        public static string Lists(IReadOnlyList<int> all, int[] array, HashSet<int> set) => $"{string.Join(',', all)}|{string.Join(',', array)}|{string.Join(',', set)}";

        public static string Numbers(short small, long wide, decimal exact, float part) => string.Create(CultureInfo.InvariantCulture, $"{small}|{wide}|{exact}|{part}");

        public static string Times(DateTime at, DateOnly day, TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-ddTHH:mm:ssK}|{day:yyyy-MM-dd}|{span:c}");

        public static string Defaulted([GraphQLDefaultValue("{ text: \"BIG\", kinds: [VERY_LARGE] }")] Search by) => $"{by.Text}:{string.Join(',', by.Kinds!)}";
    }
}
