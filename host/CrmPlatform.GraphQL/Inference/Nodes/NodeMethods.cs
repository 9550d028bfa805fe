using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Nodes;

/// <summary>Makes loaders of [NodeResolver] methods, and the fields that use them.</summary>
internal sealed class NodeMethods(
    Dictionary<string, NodeLoader> loaders, MethodBinder binder, RowQueries queries, TypeRegistry registry, Owners owners, Problems problems)
{
    public const string InterfaceName = "Node";

    private const string Engine = "CrmPlatform.GraphQL";

    private InterfaceType? _node;

    /// <summary>The method that makes a type a node, or null.</summary>
    public static MethodInfo? Find(Type type) => type.FieldMethods().FirstOrDefault(Is);

    public static bool Is(MethodInfo method) => method.IsDefined(typeof(NodeResolverAttribute));

    public InterfaceType Interface() => _node ??= Declare();

    /// <summary>Adds the loader of a method.</summary>
    public void Add(MethodInfo method, TypeDraft draft)
    {
        var member = MemberNames.Describe(method);
        var owner = owners.NameOf(method.DeclaringType!);
        if (draft.ClrType!.GetProperty("Id") is not { } id || id.PropertyType != typeof(Guid))
        {
            problems.Add(InferenceErrors.Node(member, owner, $"'{draft.ClrType.Name}' has no property 'Guid Id'. Add one"));
            return;
        }

        if (binder.Bind(method, draft, draft.Path) is not { } bound)
        {
            return;
        }

        var type = (ObjectType)draft.Type;
        if (bound.Result.IsQueryable && bound.Arguments.Count == 0 && bound.Result.Item!.Type == draft.ClrType)
        {
            loaders[type.Name] = queries.Of(draft.ClrType, type).Loader(bound.Invoke, id.Declared(), type);
        }
        else if (bound.Arguments is [var ids] && KeyedResults.Of(bound.Result.Type) is { Key: var key } && key == typeof(Guid))
        {
            loaders[type.Name] = new MethodNodeLoader(bound.Invoke, ids.Name, KeyedResults.Of(bound.Result.Type)!.Value.Find) { Type = type };
        }
        else
        {
            problems.Add(InferenceErrors.Node(member, owner, $"it must return 'IQueryable<{draft.ClrType.Name}>' of all rows, or take 'IReadOnlyList<Guid>' and return a dictionary by id"));
        }
    }

    /// <summary>Adds <c>node</c> and <c>nodes</c> to the query type.</summary>
    public void AddFields(TypeDraft query)
    {
        if (loaders.Count == 0)
        {
            return;
        }

        foreach (var field in NodeFields.Of(Interface(), loaders))
        {
            query.Add(field, problems);
        }
    }

    private InterfaceType Declare()
    {
        var made = new InterfaceType(InterfaceName) { Description = "An object that can be found by a global id.", Owner = Engine };
        var draft = new TypeDraft(made, null, Engine, "Query.node");
        draft.Add(new FieldDefinition("id", new NonNullType(Scalars.ID), []) { Description = "The global id." }, problems);
        registry.Declare(draft, "[NodeResolver]");
        return made;
    }
}
