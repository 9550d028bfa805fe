using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Nodes;

/// <summary>The fields <c>node</c> and <c>nodes</c> of a query type.</summary>
internal static class NodeFields
{
    public const string One = "node";
    private const string Engine = "CrmPlatform.GraphQL";

    public static IEnumerable<FieldDefinition> Of(InterfaceType node, IReadOnlyDictionary<string, NodeLoader> loaders)
    {
        yield return new FieldDefinition(One, node, [new InputValueDefinition("id", new NonNullType(Scalars.ID)) { Description = "The global id." }])
        {
            Description = "The object with a global id; null when it is not there.",
            Resolver = new NodeResolver(loaders, isList: false),
            Owner = Engine,
            Member = One,
        };
        var ids = new InputValueDefinition("ids", new NonNullType(new ListType(new NonNullType(Scalars.ID)))) { Description = "The global ids." };
        yield return new FieldDefinition("nodes", new NonNullType(new ListType(node)), [ids])
        {
            Description = "The objects with global ids, in their order; null for those that are not there.",
            Resolver = new NodeResolver(loaders, isList: true),
            Owner = Engine,
            Member = "nodes",
        };
    }

    /// <summary>What the fields of a schema find objects with; null when it has no such fields.</summary>
    public static IReadOnlyDictionary<string, NodeLoader>? LoadersOf(Schema schema) => (schema.Query.FindField(One)?.Resolver as NodeResolver)?.Loaders;
}
