using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Inference.Types;

public sealed class OutputTypeTests
{
    [Fact]
    public void Infer_MembersOfAllKinds_NamesAndTypesThem()
    {
        var sdl = Inferred.Sdl("Things", typeof(Queries), typeof(Things));

        Assert.Equal(
            """
            type Things {
              text: String
              id: UUID!
              numbers: [Int!]!
              table: [[Float]!]
              urlPath: URL
              when: DateTime!
              span: Duration
              flags: [Boolean!]!
              kind: Kind!
              amount: Decimal @deprecated(reason: "Use price.")
              called: Long!
              ref: ID!
              inner: PairOfInt!
            }
            """, sdl);
    }

    [Fact]
    public void Infer_Methods_DropGetAndAsyncAndReadDefaults()
    {
        var sdl = Inferred.Sdl("Query", typeof(Queries), typeof(Things));

        Assert.Equal(
            """
            type Query {
              version: Int!
              things: Things @cost(weight: "10")
              thingsByName(name: String!, first: Int! = 10, kind: Kind = OPEN_ENDED, near: Float = 1.5): [Things!]! @cost(weight: "10")
              getaway: String!
              animals: [Animal!]!
              found: SearchResult
            }
            """, sdl);
    }

    [Fact]
    public void Infer_Interface_IsImplementedByTheTypesThatImplementIt()
    {
        var sdl = SchemaPrinter.Print(Inferred.Schema(typeof(Queries), typeof(Dog), typeof(Cat), typeof(Things)));

        Assert.Contains("interface Animal {\n  name: String!\n}", sdl, StringComparison.Ordinal);
        Assert.Contains("type Dog implements Animal {\n  name: String!\n  barks: Boolean!\n}", sdl, StringComparison.Ordinal);
        Assert.Contains("type Cat implements Animal {\n  name: String!\n}", sdl, StringComparison.Ordinal);
        Assert.Contains("union SearchResult = Dog | Things", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public void Infer_SameTypeTwice_IsSharedAndIgnoredMembersAreLeftOut()
    {
        var things = (GraphQL.TypeSystem.ObjectType)Inferred.Schema(typeof(Queries), typeof(Things)).FindType("Things")!;

        Assert.Null(things.FindField("secret"));
        Assert.Null(things.FindField("computed"));
        Assert.Equal(typeof(Things), things.RuntimeType);
    }

    public enum Kind
    {
        Plain,
        OpenEnded,
    }

    [InterfaceType]
    public interface IAnimal
    {
        string Name { get; }
    }

    [UnionType]
    public interface ISearchResult;

    public sealed record Dog(string Name, bool Barks) : IAnimal, ISearchResult;

    public sealed class Cat : IAnimal
    {
        public string Name => "Cat";
    }

    public readonly record struct Pair<T>(T First, T Second);

    public sealed class Things : ISearchResult
    {
        public string? Text { get; init; }

        public Guid Id { get; init; }

        public IReadOnlyList<int> Numbers { get; init; } = [];

        public List<double?[]>? Table { get; init; }

        public Uri? URLPath { get; init; }

        public DateTimeOffset When { get; init; }

        public TimeSpan? Span { get; init; }

        public HashSet<bool> Flags { get; init; } = [];

        public Kind Kind { get; init; }

        [GraphQLDeprecated("Use price.")]
        public decimal? Amount { get; init; }

        [GraphQLName("called")]
        public long Number { get; init; }

        [ID("Thing")]
        public Guid Ref { get; init; }

        public Pair<int> Inner { get; init; }

        [GraphQLIgnore]
        public Stream? Secret { get; init; }

        public static int Shared => 1;

        public int Computed() => 1;
    }

    [QueryType]
    public static class Queries
    {
        public static int Version => 3;

        public static Task<Things?> GetThingsAsync() => Task.FromResult<Things?>(null);

        public static ValueTask<IReadOnlyList<Things>> GetThingsByNameAsync(string name, int first = 10, Kind? kind = Kind.OpenEnded, double? near = 1.5) =>
            new([new Things { Text = $"{name}{first}{kind}{near}" }]);

        public static string Getaway() => "";

        public static IEnumerable<IAnimal> GetAnimals() => [new Dog("Rex", true), new Cat()];

        public static ISearchResult? GetFound() => null;
    }
}
