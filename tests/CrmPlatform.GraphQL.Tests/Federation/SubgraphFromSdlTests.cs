using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Tests.Federation.Support;
using CrmPlatform.GraphQL.Tests.Inference.Support;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Tests.Federation;

public sealed class SubgraphFromSdlTests
{
    private const string Link = """extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@tag", "@shareable", "@interfaceObject"])""";
    private const string Sdl =
        Link + """


        type Query {
          lamp: Lamp
        }

        interface Light @key(fields: "id") {
          id: ID!
        }

        type Lamp implements Light @key(fields: "id") @key(fields: "room { number }") {
          id: ID!
          room: Room! @tag(name: "internal")
        }

        type Room @shareable {
          number: Int! @deprecated(reason: "Use names.")
        }

        type Shade @key(fields: "id", resolvable: false) {
          id: ID!
        }

        """;

    [Fact]
    public async Task Sdl_IsToldAsItWasWritten() => Assert.Equal(Sdl, await SubgraphText.OfAsync(Build(Sdl)));

    [Fact]
    public async Task Entities_OfObjectsAndInterfaces_AreFoundByTheirResolvers()
    {
        var answer = await new MemoryGraph(Build(Sdl)).QueryAsync(
            "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Lamp { id } } }",
            new { r = new[] { new { __typename = "Lamp", id = "1" }, new { __typename = "Light", id = "2" }, new { __typename = "Lamp", id = "none" } } });

        Assert.Equal("""{"data":{"_entities":[{"__typename":"Lamp","id":"1"},{"__typename":"Lamp","id":"2"},null]}}""", answer);
    }

    [Fact]
    public void Introspection_ResolvableKeysOnly_AreEntities()
    {
        var schema = Build(Sdl);

        Assert.Equal("[_Entity]!", schema.Query.FindField("_entities")!.Type.ToString());
        Assert.Equal(["Lamp"], ((UnionType)schema.FindType("_Entity")!).Members.Select(m => m.Name));
    }

    [Fact]
    public async Task Sdl_NoQueryType_TellsItselfAlone()
    {
        var text = Link + "\n\ntype Shade @key(fields: \"id\", resolvable: false) {\n  id: ID!\n}\n";

        Assert.Equal(text, await SubgraphText.OfAsync(Build(text)));
    }

    [Theory]
    [InlineData("type Query { a: Int } type Bulb @key(fields: \"id\") { id: ID! }", "GQL2301 Type 'Bulb' has a @key and nothing finds its objects by it. Add a [ReferenceResolver] method, or say that the key is not resolvable.")]
    [InlineData("type Query { a: Int } type Lamp @key(fields: \"id socket\") { id: ID! }", "GQL2302 @key on 'Lamp' names 'socket', which 'Lamp' does not have. Name fields of the type.")]
    [InlineData("type Query { a: Int } type Lamp @key(fields: \"room { x }\") { room: Room } type Room { y: Int }", "GQL2302 @key on 'Lamp' names 'x', which 'Room' does not have. Name fields of the type.")]
    [InlineData("type Query { a: Int @requires(fields: \"b\") }", "GQL2302 @requires on 'Query.a' names 'b', which 'Query' does not have. Name fields of the type.")]
    [InlineData("type Query { a: Lamp @provides(fields: \"x\") } type Lamp { y: Int }", "GQL2302 @provides on 'Query.a' names 'x', which 'Lamp' does not have. Name fields of the type.")]
    [InlineData("type Query { a: Int @requires(fields: \"{\") }", "GQL2303 The fields of @requires on 'Query.a' cannot be read: Syntax Error: Expected Name, found \"{\". Write them as in GraphQL, such as 'id' or 'site { id }'.")]
    [InlineData("type Query { a: Int @key(fields: \"a\") }", "GQL2212 Directive '@key' may not stand at 'Query.a', since it does not name the location FIELD_DEFINITION. Move it, or add the location to its definition.")]
    [InlineData("type Query @key { a: Int }", "GQL2216 Directive '@key' at 'Query' lacks its argument 'fields'. Add it.")]
    public void Build_TextBreaksARule_SaysWhich(string text, string message)
    {
        var exception = Assert.Throws<GraphQLException>(() => Build(text));

        Assert.Contains(message, exception.Errors.Select(e => e.Message));
    }

    private static Schema Build(string sdl) => SubgraphFromSdl.Build(
        sdl,
        new SdlOptions
        {
            Resolver = (type, field) => type == "Lamp" && field == "id" ? new PropertyResolver(lamp => lamp) : null,
            TypeResolver = _ => _ => "Lamp",
        },
        new Dictionary<string, EntityResolver> { ["Lamp"] = new Lamps(), ["Light"] = new Lights() },
        new SubgraphOptions());

    private sealed class Lamps : EntityResolver
    {
        public override ValueTask<IReadOnlyList<object?>> ResolveAsync(FieldBatch batch, IReadOnlyList<Representation> representations) =>
            new([.. representations.Select(r => r.Find("id")?.GetString() is { } id and not "none" ? id : null)]);
    }

    // The interface's objects say by themselves of which type they are.
    private sealed class Lights : EntityResolver
    {
        public override ValueTask<IReadOnlyList<object?>> ResolveAsync(FieldBatch batch, IReadOnlyList<Representation> representations) =>
            new([.. representations.Select(r => new TypedObject((ObjectType)((UnionType)batch.Field.Type.Named).Members[0], r.Find("id")!.Value.GetString()!))]);
    }
}
