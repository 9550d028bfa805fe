using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Federation;

public sealed class ReferenceResolverTests
{
    private static readonly Schema Schema = new SchemaInference(
        [new InferenceSource("depot", [typeof(DepotQueries), typeof(Bin), typeof(BinType)], null)], new InferenceOptions { Subgraph = new SubgraphOptions() }).Infer();

    [Theory]
    [InlineData("""{"__typename":"Bin","code":"a"}""", "by code a")]
    [InlineData("""{"__typename":"Bin","aisle":3,"side":"LEFT_HAND"}""", "by place 3 LeftHand")]
    [InlineData("""{"__typename":"Bin","aisle":3}""", "by place 3 RightHand")]
    [InlineData("""{"__typename":"Bin","site":{"name":"north","days":["2026-11-20"]}}""", "by site north 2026-11-20")]
    public async Task Entities_SeveralKeys_UsesTheMethodWhoseParametersAreThere(string representation, string found)
    {
        var answer = await AskAsync(representation);

        Assert.Equal($$$"""{"data":{"_entities":[{"found":"{{{found}}}"}]}}""", answer);
    }

    [Fact]
    public async Task Entities_MethodTakesAllKeys_IsAskedOnce()
    {
        var answer = await AskAsync("""{"__typename":"Bin","shelf":"s2"}""", """{"__typename":"Bin","code":"a"}""", """{"__typename":"Bin","shelf":"none"}""", """{"__typename":"Bin","shelf":"s1"}""");

        Assert.Equal("""{"data":{"_entities":[{"found":"one of 3: s2"},{"found":"by code a"},null,{"found":"one of 3: s1"}]}}""", answer);
    }

    [Theory]
    [InlineData("""{"__typename":"Bin"}""", "The representation of 'Bin' has the fields of no key by which 'Bin' is found here. Send the fields of one of its keys.")]
    [InlineData("""{"__typename":"Bin","aisle":"three"}""", "The representation of 'Bin' has a field 'aisle' that cannot be read: Int cannot represent non-integer value: \\\"three\\\".")]
    [InlineData("""{"__typename":"Bin","aisle":3,"side":"TOP"}""", "The representation of 'Bin' has a field 'side' that cannot be read: it is no 'Side'.")]
    [InlineData("""{"__typename":"Bin","code":null}""", "The representation of 'Bin' has a field 'code' that cannot be read: null was given.")]
    [InlineData("""{"__typename":"Bin","site":{"days":[]}}""", "The representation of 'Bin' has a field 'site' that cannot be read: it lacks 'name'.")]
    [InlineData("""{"__typename":"Bin","site":{"name":"north","days":"today"}}""", "The representation of 'Bin' has a field 'site' that cannot be read: a list is needed.")]
    [InlineData("""{"__typename":"Bin","code":"secret"}""", "There is no such bin.")]
    public async Task Entities_KeyIsWrong_SaysWhyAndAnswersTheOthers(string representation, string message)
    {
        var answer = await AskAsync("""{"__typename":"Bin","code":"a"}""", representation);

        Assert.Contains("\"_entities\":[{\"found\":\"by code a\"},null]", answer, StringComparison.Ordinal);
        Assert.Contains($"\"message\":\"{message}\"", answer, StringComparison.Ordinal);
    }

    private static Task<string> AskAsync(params string[] representations) => new MemoryGraph(Schema).QueryAsync(
        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Bin { found } } }",
        new { r = representations.Select(r => System.Text.Json.JsonSerializer.Deserialize<object>(r)) });

    [QueryType]
    public static class DepotQueries
    {
        public static Bin? Bin => null;
    }

    public enum Side
    {
        LeftHand,
        RightHand,
    }

    public sealed record Bin(string Found, string Code, int Aisle, Side Side, string Shelf, Site? Site);

    public sealed record Site(string Name);

    public sealed record SiteKey(string Name, IReadOnlyList<DateOnly> Days);

    public sealed record ShelfKey(string Shelf);

    [ObjectType<Bin>]
    [Key("code")]
    [Key("aisle side")]
    [Key("shelf")]
    public static class BinType
    {
        [ReferenceResolver]
        public static Bin ByCode(string code) => code == "secret" ? throw new InvalidInputException("code", "There is no such bin.") : Made($"by code {code}");

        [ReferenceResolver]
        public static async Task<Bin?> ByPlaceAsync(int aisle, CancellationToken cancellation, Side side = Side.RightHand)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            return Made($"by place {aisle} {side}");
        }

        [ReferenceResolver]
        public static Bin BySite(SiteKey site) => Made($"by site {site.Name} {site.Days[0]:yyyy-MM-dd}");

        [ReferenceResolver]
        public static IReadOnlyList<Bin?> ByShelves(IReadOnlyList<ShelfKey> keys) => [.. keys.Select(k => k.Shelf == "none" ? null : Made($"one of {keys.Count}: {k.Shelf}"))];

        private static Bin Made(string found) => new(found, "", 0, Side.LeftHand, "", null);
    }
}
