using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Makes the subgraph that finds the owner of any object by its global id, for a gateway over the owners' subgraphs.</summary>
/// <remarks>It answers <c>node</c> and <c>nodes</c> with the object's type and id when the object is there; all else is its owner's.</remarks>
public static class NodeSubgraph
{
    /// <summary>Makes the subgraph.</summary>
    /// <param name="whole">The schema of all owners.</param>
    /// <param name="options">How the subgraph is offered.</param>
    /// <returns>The schema; null when nothing can be found by an id.</returns>
    public static Schema? Of(Schema whole, SubgraphOptions options)
    {
        if (NodeFields.LoadersOf(whole) is not { } loaders || whole.FindType(NodeMethods.InterfaceName) is not InterfaceType known)
        {
            return null;
        }

        var node = new InterfaceType(known.Name) { Description = known.Description, Owner = known.Owner };
        node.Complete([Copy(known.FindField("id")!)], []);
        var query = new ObjectType(whole.Query.Name) { Description = whole.Query.Description };
        query.Complete([.. NodeFields.Of(node, loaders.ToDictionary(l => l.Key, l => (NodeLoader)new ExistingNodeLoader(l.Value) { Type = l.Value.Type }))], []);
        var builder = new SchemaBuilder { Query = query };
        foreach (var loader in loaders.Values)
        {
            var stub = new ObjectType(loader.Type.Name)
            {
                RuntimeType = loader.Type.RuntimeType,
                Owner = loader.Type.Owner,
                AccessRules = loader.Type.AccessRules,
                AppliedDirectives = [FederationDirectives.Key("id", isResolvable: false)],
            };
            stub.Complete([Copy(loader.Type.FindField("id")!)], [node]);
            builder.Add(stub);
        }

        var problems = new SchemaProblems();
        var schema = new Subgraph(new Dictionary<string, EntityResolver>(), options).Build(builder, problems);
        return schema is not null && problems.Errors.Count == 0 ? schema : throw new GraphQLException(problems.Errors);
    }

    // A field belongs to one type: what is shared with the whole schema is how its value is read.
    private static FieldDefinition Copy(FieldDefinition id) => new(id.Name, id.Type, []) { Resolver = id.Resolver, Description = id.Description, AccessRules = id.AccessRules };
}
