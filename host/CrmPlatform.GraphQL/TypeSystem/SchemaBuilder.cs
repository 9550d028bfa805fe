namespace CrmPlatform.GraphQL.TypeSystem;

/// <summary>Checks types and makes a schema of them.</summary>
public sealed class SchemaBuilder
{
    private readonly List<NamedType> _types = [];
    private readonly List<DirectiveDefinition> _directives = [];

    /// <summary>The description.</summary>
    public string? Description { get; set; }

    /// <summary>The type of queries.</summary>
    public ObjectType? Query { get; set; }

    /// <summary>The type of mutations.</summary>
    public ObjectType? Mutation { get; set; }

    /// <summary>The type of subscriptions.</summary>
    public ObjectType? Subscription { get; set; }

    /// <summary>Adds a named type. Types that are only referred to are found by themselves.</summary>
    public SchemaBuilder Add(NamedType type)
    {
        _types.Add(type);
        return this;
    }

    /// <summary>Adds a directive.</summary>
    public SchemaBuilder Add(DirectiveDefinition directive)
    {
        _directives.Add(directive);
        return this;
    }

    /// <summary>Checks every rule of the specification and makes the schema.</summary>
    /// <exception cref="GraphQLException">Rules are broken; all of them are told.</exception>
    public Schema Build() => throw new NotImplementedException();
}
