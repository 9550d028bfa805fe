using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Filtering;
using CrmPlatform.GraphQL.Inference.Mutations;
using CrmPlatform.GraphQL.Inference.Nodes;
using CrmPlatform.GraphQL.Inference.Paging;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Reading;
using CrmPlatform.GraphQL.Inference.References;
using CrmPlatform.GraphQL.Inference.Sorting;
using CrmPlatform.GraphQL.Inference.Subscriptions;
using CrmPlatform.GraphQL.Inference.Types;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Inference;

/// <summary>Puts the parts of inference together and runs them once.</summary>
internal sealed class SchemaComposer
{
    private readonly InferenceOptions _options;
    private readonly Inventory _inventory;
    private readonly Problems _problems = new();
    private readonly TypeRegistry _registry;
    private readonly OutputTypes _outputs;
    private readonly InputValues _inputs;
    private readonly FilterInputs _filters;
    private readonly NodeMethods _nodes;
    private readonly PropertyFields _properties;
    private readonly MethodFields _methods;
    private readonly MutationFields _mutations;
    private readonly SubscriptionFields _subscriptions;
    private readonly ReferenceTargets _references;
    private readonly Dictionary<TypeDraft, List<Type>> _classes = [];

    public SchemaComposer(IReadOnlyList<InferenceSource> sources, InferenceOptions options)
    {
        _options = options;
        _inventory = new Inventory(sources);
        _registry = new TypeRegistry(_problems);
        var owners = new Owners(sources);
        var enums = new EnumTypes(_registry, owners);
        var scalars = new ScalarTypes(options.Scalars);
        var syntax = new TypeSyntax(_registry, scalars, _problems);
        var columns = new RowColumns(options.IsColumn);
        var rows = new RowFields(_registry, columns);
        var loaders = new Dictionary<string, NodeLoader>(StringComparer.Ordinal);
        _outputs = new OutputTypes(_registry, owners, _problems, scalars, enums);
        _inputs = new InputValues(_registry, owners, _problems, scalars, enums, syntax);
        _filters = new FilterInputs(_registry, owners, rows, new OperationInputs(_registry, enums));
        _references = new ReferenceTargets(_registry, owners, _problems, loaders);
        _properties = new PropertyFields(_outputs, syntax, owners, columns, _references, _problems);
        var binder = new MethodBinder(owners, _inputs, new ParentBinding(owners, _problems, new ReferenceReading(owners, _problems)), options.IsService);
        var queries = new RowQueries(rows, columns);
        var types = new FieldTypes(_outputs, syntax, owners);
        var queryFields = new QueryFields(
            _outputs, new ConnectionTypes(_registry, _problems), _filters, new SortInputs(_registry, owners, rows), queries, rows, owners, _problems);
        _nodes = new NodeMethods(loaders, binder, queries, _registry, owners, _problems);
        _methods = new MethodFields(binder, types, queryFields, _references, rows, owners, _problems);
        _subscriptions = new SubscriptionFields(binder, types, owners, _problems);
        _mutations = new MutationFields(
            binder, types, _references, new ErrorTypes(_registry, _outputs, owners, _problems, _inventory.Errors), _registry, owners, _problems);
    }

    /// <exception cref="GraphQLException">The parts do not fit together.</exception>
    public Schema Compose()
    {
        DeclareObjectTypes();
        var query = Root("Query", "What can be asked.");
        var mutation = Root("Mutation", "What can be done.");
        var subscription = Root("Subscription", "What can be listened to.");
        AddNodes(query);
        ReadRoot(query, _inventory.Queries);
        foreach (var method in _inventory.Mutations.SelectMany(t => t.FieldMethods()))
        {
            Add(mutation, _mutations.Of(method, mutation));
        }

        foreach (var method in _inventory.Subscriptions.SelectMany(t => t.FieldMethods()))
        {
            Add(subscription, _subscriptions.Of(method, subscription));
        }

        ReadAll();
        Extend();
        _inputs.ReadFields();
        _filters.ReadFields();
        return Build(query, mutation, subscription);
    }

    private static TypeDraft Root(string name, string description) => new(new ObjectType(name) { Description = description }, null, "CrmPlatform.GraphQL", "");

    private void DeclareObjectTypes()
    {
        foreach (var (type, target, ignore) in _inventory.ObjectTypes)
        {
            var draft = _registry.DraftOf(_registry.FindOutput(target)) ?? _outputs.DeclareObject(target, MemberNames.OfOutput(target), MemberNames.Describe(type));
            (_classes.TryGetValue(draft, out var list) ? list : _classes[draft] = []).Add(type);
            draft.IgnoredProperties.UnionWith(ignore);
            draft.IsNode |= NodeMethods.Find(type) is not null;
            foreach (var name in ignore.Where(n => target.GetProperty(n) is null))
            {
                _problems.Add(InferenceErrors.NoSuchProperty(name, target.Name, MemberNames.Describe(type), draft.Owner));
            }
        }
    }

    private void AddNodes(TypeDraft query)
    {
        foreach (var (draft, classes) in _classes)
        {
            if (classes.Select(NodeMethods.Find).FirstOrDefault(m => m is not null) is { } method)
            {
                _nodes.Add(method, draft);
            }
        }

        _nodes.AddFields(query);
    }

    private void ReadRoot(TypeDraft draft, IEnumerable<Type> classes)
    {
        foreach (var type in classes)
        {
            foreach (var method in type.FieldMethods())
            {
                Add(draft, _methods.Of(method, draft));
            }
        }
    }

    // Reading a type may reach others, and an interface that is reached brings the types that implement it.
    private void ReadAll()
    {
        do
        {
            while (_registry.TryTakeUnread(out var draft))
            {
                Read(draft);
            }

            foreach (var (contract, _) in _outputs.Abstractions.ToList())
            {
                foreach (var type in _inventory.Implementations(contract))
                {
                    _outputs.Named(type, MemberNames.Describe(contract));
                }
            }
        }
        while (_registry.HasUnread);
    }

    private void Read(TypeDraft draft)
    {
        if (draft.ClrType is not { } type)
        {
            return;
        }

        foreach (var contract in type.GraphQLInterfaces())
        {
            if (_outputs.Named(contract, draft.Path) is InterfaceType implemented)
            {
                draft.Implement(implemented);
            }
        }

        if (draft.IsNode)
        {
            draft.Implement(_nodes.Interface());
        }

        var methods = _classes.TryGetValue(draft, out var classes) ? classes.SelectMany(c => c.FieldMethods()).Where(m => !NodeMethods.Is(m)).ToList() : [];
        var replaced = methods.Select(Replacements.PropertyOf).Concat(methods.Select(MemberNames.Of)).ToHashSet(StringComparer.Ordinal);
        foreach (var property in type.FieldProperties())
        {
            if (!draft.IgnoredProperties.Contains(property.Name) && !replaced.Contains(property.Name) && !replaced.Contains(MemberNames.Of(property)))
            {
                Add(draft, _properties.Of(property, draft));
            }
        }

        foreach (var method in methods)
        {
            Add(draft, _methods.Of(method, draft));
        }
    }

    // An extension may extend a type that another extension reaches first.
    private void Extend()
    {
        var open = _inventory.Extensions.ToList();
        for (var before = -1; before != open.Count;)
        {
            before = open.Count;
            foreach (var extension in open.ToList())
            {
                if (_registry.DraftOf(_registry.Find(extension.Name)) is { } draft)
                {
                    open.Remove(extension);
                    ReadRoot(draft, [extension.Class]);
                    ReadAll();
                }
            }
        }

        foreach (var (type, name) in open)
        {
            _references.IsThere(name, type);
        }
    }

    private void Add(TypeDraft draft, FieldDefinition? field)
    {
        if (field is not null)
        {
            draft.Add(field, _problems);
        }
    }

    private Schema Build(TypeDraft query, TypeDraft mutation, TypeDraft subscription)
    {
        if (query.Fields.Count == 0)
        {
            _problems.Add(InferenceErrors.NoQuery());
        }

        foreach (var draft in _registry.Drafts.Concat(new[] { query, mutation, subscription }.Where(d => d.Fields.Count > 0)))
        {
            draft.Complete(_problems);
        }

        foreach (var (contract, type) in _outputs.Abstractions)
        {
            (type as UnionType)?.Complete([.. _inventory.Implementations(contract).Select(_registry.FindOutput).OfType<ObjectType>()]);
        }

        _problems.ThrowIfAny();
        var builder = new SchemaBuilder
        {
            Description = _options.Description,
            Query = (ObjectType)query.Type,
            Mutation = mutation.Fields.Count == 0 ? null : (ObjectType)mutation.Type,
            Subscription = subscription.Fields.Count == 0 ? null : (ObjectType)subscription.Type,
        };
        foreach (var type in _registry.Types)
        {
            builder.Add(type);
        }

        return builder.Build();
    }
}
