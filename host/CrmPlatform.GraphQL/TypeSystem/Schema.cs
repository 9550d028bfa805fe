namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>A schema: the types and directives that a document is checked and run against. It does not change.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly Dictionary<string, DirectiveDefinition> _directives;
    private readonly Dictionary<CompositeType, IReadOnlyList<ObjectType>> _possibleTypes = [];
    private readonly Dictionary<Type, ObjectType> _byRuntimeType = [];

    /// <summary>Creates the schema of types that are complete. <see cref="SchemaBuilder"/> checks them first.</summary>
    internal Schema(
        ObjectType query, ObjectType? mutation, ObjectType? subscription, IReadOnlyList<NamedType> types, IReadOnlyList<DirectiveDefinition> directives, string? description)
    {
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        Types = types;
        Directives = directives;
        Description = description;
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

    /// <summary>The type with a name, or null.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive with a name, or null.</summary>
    public DirectiveDefinition? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The object types that a value of the type can have.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(CompositeType type) => _possibleTypes.TryGetValue(type, out var types) ? types : [];

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
