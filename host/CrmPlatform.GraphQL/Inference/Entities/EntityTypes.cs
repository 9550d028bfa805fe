using CrmPlatform.GraphQL.Federation;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>Makes the schema a subgraph: types that are found by id or by a [ReferenceResolver] method are entities.</summary>
internal sealed class EntityTypes(
    IReadOnlyList<InferenceSource> sources, Inventory inventory, TypeRegistry registry, IReadOnlyDictionary<string, NodeLoader> loaders, ReferenceMethods methods)
{
    private readonly Dictionary<string, EntityResolver> _resolvers = new(StringComparer.Ordinal);

    /// <summary>Gives keys to the types that were declared so far.</summary>
    public void Declare()
    {
        foreach (var (name, loader) in loaders)
        {
            _resolvers[name] = new NodeEntityResolver(loader);
            if (!loader.Type.AppliedDirectives.Any(d => d.Name.Value == "key" && d.Arguments.Any(a => a.Value is StringValueNode { Value: "id" })))
            {
                loader.Type.Apply([FederationDirectives.Key("id", isResolvable: true)]);
            }
        }

        foreach (var group in inventory.ObjectTypes.GroupBy(o => o.Target))
        {
            var draft = registry.DraftOf(registry.FindOutput(group.Key))!;
            var bound = group.SelectMany(o => o.Class.FieldMethods()).Where(ReferenceMethods.Is).Select(m => methods.Bind(m, draft)).OfType<ReferenceMethod>().ToList();
            if (bound.Count > 0)
            {
                _resolvers[draft.Type.Name] = new MethodEntityResolver(draft.Type.Name, bound, _resolvers.GetValueOrDefault(draft.Type.Name));
            }
        }
    }

    /// <summary>Adds what finds the entities that stand for other owners' objects.</summary>
    public void Add(StubTypes stubs)
    {
        foreach (var (name, resolver) in stubs.Complete())
        {
            _resolvers[name] = resolver;
        }
    }

    /// <summary>Makes the schema of types that are complete.</summary>
    /// <exception cref="GraphQLException">Rules are broken; all of them are told.</exception>
    public Schema Build(SchemaBuilder builder, SubgraphOptions options)
    {
        // Every owner's subgraph has the types that none of them brings, such as PageInfo.
        var named = sources.Select(s => s.Owner).ToHashSet(StringComparer.Ordinal);
        foreach (var draft in registry.Drafts.Where(d => d.Type is ObjectType { AppliedDirectives: [] } && !named.Contains(d.Owner)))
        {
            draft.Type.Apply([FederationDirectives.Of("shareable")]);
        }

        var composed = ComposedDirectives.Of(sources).ToList();
        composed.ForEach(c => builder.Add(c.Definition));
        var problems = new SchemaProblems();
        var subgraph = new Subgraph(_resolvers, options) { Composed = composed.ToDictionary(c => c.Definition.Name, c => c.Url) };
        return subgraph.Build(builder, problems) is { } schema && problems.Errors.Count == 0 ? schema : throw new GraphQLException(problems.Errors);
    }
}
