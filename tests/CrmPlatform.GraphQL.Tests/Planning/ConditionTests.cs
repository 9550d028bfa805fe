using CrmPlatform.GraphQL.Tests.Support;

namespace CrmPlatform.GraphQL.Tests.Planning;

using Fields = Dictionary<string, object?>;

public sealed class ConditionTests
{
    private const string Sdl = "type Box { x: Int y: Int } type Query { a: Int b: Int box: Box }";

    private static readonly TestServer Server = new(Sdl, new()
    {
        ["Query.a"] = new EachParent(_ => 1),
        ["Query.b"] = new EachParent(_ => 2),
        ["Query.box"] = new EachParent(_ => new Fields { ["x"] = 1, ["y"] = 2 }),
    });

    [Theory]
    [InlineData(false, """{"data":{"a":1,"b":2}}""")]
    [InlineData(true, """{"data":{"b":2,"a":1}}""")]
    public async Task Execute_FirstAppearanceSkipped_MovesTheField(bool skip, string expected)
        => Assert.Equal(expected, await Server.AskAsync("query($s: Boolean!) { a @skip(if: $s) b a }", new { s = skip }));

    [Theory]
    [InlineData(false, """{"data":{"box":{"y":2}}}""")]
    [InlineData(true, """{"data":{"box":{"x":1,"y":2}}}""")]
    public async Task Execute_MergedSelections_TakeTheIncludedOnes(bool include, string expected)
        => Assert.Equal(expected, await Server.AskAsync("query($i: Boolean!) { box @include(if: $i) { x } box { y } }", new { i = include }));

    [Fact]
    public async Task Execute_FragmentSkippedOnceAndSpreadAgain_IsTaken()
        => Assert.Equal("""{"data":{"a":1}}""", await Server.AskAsync("query($s: Boolean!) { ...F @skip(if: $s) ...F } fragment F on Query { a }", new { s = true }));

    [Fact]
    public async Task Execute_ConditionIsNull_RefusesTheRequest()
    {
        var answer = await Server.AskAsync("query($s: Boolean = true) { a @skip(if: $s) }", new { s = (bool?)null });

        Assert.Contains("CONDITION_IS_NULL", answer);
    }

    [Fact]
    public async Task Execute_MoreConditionsThanAKeyHolds_StillDecidesEach()
    {
        var range = Enumerable.Range(0, 70).ToList();
        var query = $"query({string.Join(' ', range.Select(i => $"$v{i}: Boolean!"))}) {{ {string.Join(' ', range.Select(i => $"f{i}: a @include(if: $v{i})"))} }}";

        var answer = await Server.AskAsync(query, range.ToDictionary(i => $"v{i}", i => i is 3 or 67));

        Assert.Equal("""{"data":{"f3":1,"f67":1}}""", answer);
    }
}
