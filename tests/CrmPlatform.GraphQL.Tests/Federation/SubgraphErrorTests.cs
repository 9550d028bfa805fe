using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Tests.Federation;

public sealed class SubgraphErrorTests
{
    [Fact]
    public void Infer_KeyWithoutResolver_NamesTypeAndOwner() => Assert.Equal(
        ["GQL2301 Type 'Leaf' (in 'tree') has a @key and nothing finds its objects by it. Add a [ReferenceResolver] method, or say that the key is not resolvable."],
        Errors([typeof(LeafQueries), typeof(Leaf), typeof(KeyedLeaf)]));

    [Fact]
    public void Infer_DirectiveIsNoDirective_NamesTheMember() => Assert.Equal(
        ["GQL2021 '@tag(' on 'TaggedLeaf' is no directive: Syntax Error: Expected Name, found <EOF>. Write it as in GraphQL, such as '@tag(name: \"internal\")'."],
        Errors([typeof(LeafQueries), typeof(Leaf), typeof(TaggedLeaf)]));

    [Fact]
    public void Infer_DirectiveIsNotDefined_SaysHowToDefineIt() => Assert.Equal(
        ["GQL2304 Directive '@shiny' on 'Leaf' is not defined. Define it with [assembly: ComposeDirective(...)], or correct the name."],
        Errors([typeof(LeafQueries), typeof(Leaf), typeof(ShinyLeaf)]));

    [Fact]
    public void Infer_StubOfTypeWithoutId_SaysWhatTheOwnerLacks() => Assert.Equal(
        ["1. GQL2022 Type 'Root' of 'soil' cannot be referred to from a subgraph of its own: its objects cannot be loaded by id. Give it a [NodeResolver]."],
        Errors([typeof(LeafQueries), typeof(Leaf), typeof(RootRef), typeof(RootLeaves)], Root(hasId: false)).Take(1));

    [Fact]
    public void Infer_StubRequiresWhatTheOwnerHides_NamesTheProperty() => Assert.Equal(
        ["1. GQL2022 Type 'Root' of 'soil' cannot be referred to from a subgraph of its own: 'RootRef.Depth' has no field 'depth' there that is a scalar. Ask for it with a query instead."],
        Errors([typeof(LeafQueries), typeof(Leaf), typeof(RootRef), typeof(RootLeaves)], Root(hasId: true)));

    [Fact]
    public void Infer_TwoRecordsWithoutAllProperties_NamesBoth() => Assert.Equal(
        ["1. GQL2022 Type 'Root' of 'soil' cannot be referred to from a subgraph of its own: 'RootRef' and 'WideRootRef' in 'tree' stand for it, and neither has all properties of the other. Give one of them all."],
        Errors([typeof(LeafQueries), typeof(Leaf), typeof(RootRef), typeof(WideRootRef), typeof(RootLeaves)], Root(hasId: true)).Take(1));

    private static IReadOnlyList<string> Errors(Type[] types, ObjectType? foreign = null)
    {
        var options = new InferenceOptions { Subgraph = new SubgraphOptions(), Foreign = foreign is null ? null : name => name == foreign.Name ? foreign : null };
        var exception = Assert.Throws<GraphQLException>(() => new SchemaInference([new InferenceSource("tree", types, null)], options).Infer());
        return [.. exception.Errors.Select(e => e.Message)];
    }

    private static ObjectType Root(bool hasId)
    {
        var node = new InterfaceType("Node");
        var id = new FieldDefinition("id", new NonNullType(Scalars.ID), []);
        node.Complete([id], []);
        var root = new ObjectType("Root") { Owner = "soil" };
        root.Complete([new FieldDefinition("id", new NonNullType(Scalars.ID), [])], hasId ? [node] : []);
        return root;
    }

    [QueryType]
    public static class LeafQueries
    {
        public static Leaf Leaf => new("oak");
    }

    public sealed record Leaf(string Name);

    [ObjectType<Leaf>]
    [Key("name")]
    public static class KeyedLeaf;

    [ObjectType<Leaf>]
    [GraphQLDirective("@tag(")]
    public static class TaggedLeaf;

    [ObjectType<Leaf>]
    [GraphQLDirective("@shiny")]
    public static class ShinyLeaf;

    [Reference("Root")]
    public sealed record RootRef(Guid Id, int Depth);

    [Reference("Root")]
    public sealed record WideRootRef(Guid Id, string Soil);

    [ExtendObjectType("Root")]
    public static class RootLeaves
    {
        public static int Leaves([Parent] RootRef root) => root.Depth;
    }
}
