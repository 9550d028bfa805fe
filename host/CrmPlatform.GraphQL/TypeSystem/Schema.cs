using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A schema: the types and directives that a document is checked and run against. It does not change.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly Dictionary<string, DirectiveDefinition> _directives;
    private readonly Dictionary<CompositeType, IReadOnlyList<ObjectType>> _possibleTypes = [];
    private readonly Dictionary<CompositeType, HashSet<NamedType>> _subtypes = [];
    private readonly Dictionary<Type, ObjectType> _byRuntimeType = [];

    /// <summary>Creates the schema of types that are complete. A schema builder checks them first.</summary>
    internal Schema(
        ObjectType query, ObjectType? mutation, ObjectType? subscription, IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveDefinition> directives, string? description,
        IReadOnlyList<FieldDefinition> metaFields)
    {
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        Types = types;
        Directives = directives;
        Description = description;
        MetaFields = metaFields;
        _types = types.ToDictionary(t => t.Name, StringComparer.Ordinal);
        _directives = directives.ToDictionary(d => d.Name, StringComparer.Ordinal);
        var implementations = new Dictionary<CompositeType, List<ObjectType>>();
        foreach (var type in types.OfType<ObjectType>())
        {
            foreach (var implemented in type.Interfaces)
            {
                (implementations.TryGetValue(implemented, out var list) ? list : implementations[implemented] = []).Add(type);
            }

            if (type.RuntimeType is { } runtimeType)
            {
                _byRuntimeType.TryAdd(runtimeType, type);
            }
        }

        foreach (var type in types.OfType<FieldedType>())
        {
            foreach (var implemented in type.Interfaces)
            {
                (_subtypes.TryGetValue(implemented, out var set) ? set : _subtypes[implemented] = []).Add(type);
            }
        }

        foreach (var type in types.OfType<UnionType>())
        {
            _subtypes[type] = [.. type.Members];
        }

        foreach (var type in types.OfType<CompositeType>())
        {
            _possibleTypes[type] = type switch
            {
                ObjectType o => [o],
                UnionType u => u.Members,
                _ => implementations.TryGetValue(type, out var list) ? list : [],
            };
        }
    }

    /// <summary>The type of queries.</summary>
    public ObjectType Query { get; }

    /// <summary>The type of mutations, if any.</summary>
    public ObjectType? Mutation { get; }

    /// <summary>The type of subscriptions, if any.</summary>
    public ObjectType? Subscription { get; }

    /// <summary>The named types, built-in and introspection types included.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>The directives, built-in ones included.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>The description.</summary>
    public string? Description { get; }

    /// <summary>The fields <c>__schema</c> and <c>__type</c>, which the query type has without defining them.</summary>
    public IReadOnlyList<FieldDefinition> MetaFields { get; }

    /// <summary>The type with a name, or null.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive with a name, or null.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The type of an operation's root, or null when the schema has no operations of that kind.</summary>
    public ObjectType? RootType(OperationKind kind) => kind switch
    {
        OperationKind.Mutation => Mutation,
        OperationKind.Subscription => Subscription,
        _ => Query,
    };

    /// <summary>The field that a document means by a name: one of the type or a meta field. Null for none.</summary>
    public FieldDefinition? FindField(CompositeType type, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            if (name == TypeNameField.Definition.Name)
            {
                return TypeNameField.Definition;
            }

            if (ReferenceEquals(type, Query) && MetaFields.FirstOrDefault(f => f.Name == name) is { } found)
            {
                return found;
            }
        }

        return (type as FieldedType)?.FindField(name);
    }

    /// <summary>The object types that a value of the type can have.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(CompositeType type) => _possibleTypes.TryGetValue(type, out var types) ? types : [];

    /// <summary>Whether every value of a named type is one of an interface or union.</summary>
    public bool IsSubtype(CompositeType abstractType, NamedType type) => _subtypes.TryGetValue(abstractType, out var set) && set.Contains(type);

    /// <summary>The object type of C# instances of a type or of its nearest known ancestor, or null.</summary>
    public ObjectType? FindByRuntimeType(Type runtimeType)
    {
        for (var type = runtimeType; type is not null; type = type.BaseType)
        {
            if (_byRuntimeType.TryGetValue(type, out var found))
            {
                return found;
            }
        }

        return null;
    }
}
