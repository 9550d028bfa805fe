using System.Reflection;
using CrmPlatform.GraphQL.Inference.Access;
using CrmPlatform.GraphQL.Inference.Aggregation;
using CrmPlatform.GraphQL.Inference.Arguments;
using CrmPlatform.GraphQL.Inference.Entities;
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
    private readonly AggregateFields _aggregates;
    private readonly MutationFields _mutations;
    private readonly SubscriptionFields _subscriptions;
    private readonly DraftReader _drafts;
    private readonly StubTypes _stubs;
    private readonly EntityTypes _entities;
    private readonly AccessAnnotations _access;

    public SchemaComposer(IReadOnlyList<InferenceSource> sources, InferenceOptions options)
    {
        _options = options;
        _inventory = new Inventory(sources);
        _registry = new TypeRegistry(_problems);
        var owners = new Owners(sources, options.SharedDescriptions);
        var enums = new EnumTypes(_registry, owners);
        var scalars = new ScalarTypes(options.Scalars);
        var syntax = new TypeSyntax(_registry, scalars, _problems);
        var columns = new RowColumns(options.IsColumn);
        var rows = new RowFields(_registry, columns);
        var reads = new FieldReads();
        _access = new AccessAnnotations(_registry, reads, new RootRules(options.RootFieldsNeedRules, _problems), options.RulesOf);
        var loaders = new Dictionary<string, NodeLoader>(StringComparer.Ordinal);
        _outputs = new OutputTypes(_registry, owners, _problems, scalars, enums);
        _inputs = new InputValues(_registry, owners, _problems, scalars, enums, syntax);
        _filters = new FilterInputs(_registry, owners, rows, reads, new OperationInputs(_registry, enums));
        var references = new ReferenceTargets(_registry, owners, _problems, loaders);
        var properties = new PropertyFields(_outputs, syntax, owners, columns, references, _problems);
        var binder = new MethodBinder(owners, _inputs, new ParentBinding(owners, _problems, new ReferenceReading(owners, _problems)), options.IsService);
        var queries = new RowQueries(rows, columns);
        var types = new FieldTypes(_outputs, syntax, owners);
        var sorts = new SortInputs(_registry, owners, rows, reads);
        var keys = new GroupKeyTypes(_registry, _outputs, owners, rows, reads, loaders, _problems);
        var computed = new AggregateTypes(_registry, _outputs, owners, rows, reads, keys, new GroupOrderInputs(_registry, sorts, reads), _problems);
        _aggregates = new AggregateFields(computed, _filters, reads, _access, owners, _problems);
        var queryFields = new QueryFields(_outputs, new ConnectionTypes(_registry, _problems), _filters, sorts, _aggregates, queries, rows, reads, owners, _problems);
        var nodes = new NodeMethods(loaders, binder, queries, _registry, owners, _problems);
        var methods = new MethodFields(binder, types, queryFields, references, rows, owners, _problems);
        _subscriptions = new SubscriptionFields(new SubscribeFields(methods, binder, owners, _problems, options.EventsOf), binder, types, owners, _problems);
        _mutations = new MutationFields(
            binder, types, references, new ErrorTypes(_registry, _outputs, owners, _problems, _inventory.Errors), _registry, owners, _problems);
        var representations = new RepresentationValue(scalars);
        _stubs = new StubTypes(_inventory, _registry, loaders, nodes, representations, owners, _problems);
        _entities = new EntityTypes(sources, _inventory, _registry, loaders, new ReferenceMethods(binder, representations, owners, _problems));
        _drafts = new DraftReader(_inventory, _registry, _outputs, properties, methods, nodes, references, _access, _problems);
    }

    /// <exception cref="GraphQLException">The parts do not fit together.</exception>
    public Schema Compose()
    {
        var query = Root("Query", "What can be asked.");
        var mutation = Root("Mutation", "What can be done.");
        var subscription = Root("Subscription", "What can be listened to.");
        _drafts.Declare(_options.Foreign is null ? query : null);
        DeclareEntities();
        _drafts.ReadMethods(query, _inventory.Queries);
        foreach (var method in _inventory.Mutations.SelectMany(t => t.FieldMethods()))
        {
            Add(mutation, _mutations.Of(method, mutation), method);
        }

        foreach (var method in _inventory.Subscriptions.SelectMany(t => t.FieldMethods()))
        {
            Add(subscription, _subscriptions.Of(method, subscription), method);
        }

        _drafts.ReadAll();
        _drafts.Extend();
        _inputs.ReadFields();
        _aggregates.ReadFields();
        _filters.ReadFields();
        _entities.Add(_stubs);
        return Build(query, mutation, subscription);
    }

    private void DeclareEntities()
    {
        if (_options.Subgraph is not null)
        {
            _entities.Declare();
        }

        if (_options.Foreign is { } foreign)
        {
            _stubs.Declare(foreign, _options.SharedReferences);
        }
    }

    private void AddDirectives(SchemaBuilder builder)
    {
        if (_options.IncrementalDelivery)
        {
            builder.Add(IncrementalDirectives.Defer).Add(IncrementalDirectives.Stream);
        }

        if (_options.TellCosts || _registry.Types.Any(CostAnnotations.AreOn))
        {
            builder.Add(CostDirectives.Cost).Add(CostDirectives.ListSize);
        }
    }

    private static TypeDraft Root(string name, string description) => new(new ObjectType(name) { Description = description }, null, "CrmPlatform.GraphQL", "");

    private void Add(TypeDraft draft, FieldDefinition? field, MethodInfo method)
    {
        if (field is not null)
        {
            _access.Inherit(field, method.DeclaringType!);
            draft.Add(field, _problems);
        }
    }

    private Schema Build(TypeDraft query, TypeDraft mutation, TypeDraft subscription)
    {
        if (query.Fields.Count == 0 && _options.Subgraph is null)
        {
            _problems.Add(InferenceErrors.NoQuery());
        }

        foreach (var draft in _registry.Drafts.Concat(new[] { query, mutation, subscription }.Where(d => d.Fields.Count > 0)))
        {
            draft.Complete(_problems);
            if (_options.TellCosts)
            {
                CostAnnotations.Apply(draft);
            }
        }

        _access.Apply([.. _registry.Drafts.Select(d => d.Type).Concat([query.Type, mutation.Type, subscription.Type])]);
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

        AddDirectives(builder);
        return _options.Subgraph is { } subgraph ? _entities.Build(builder, subgraph) : builder.Build();
    }
}
