using CrmPlatform.GraphQL.Schemas.Introspection;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas;

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

    /// <summary>The types that were added so far.</summary>
    internal IReadOnlyList<NamedType> Types => _types;

    /// <summary>Adds a named type. Types that are only referred to are found by themselves.</summary>
    public SchemaBuilder Add(NamedType type)
    {
        _types.Add(type);
        return this;
    }

    /// <summary>Adds a directive. It stands for the built-in one of the same name.</summary>
    public SchemaBuilder Add(DirectiveDefinition directive)
    {
        _directives.Add(directive);
        return this;
    }

    /// <summary>Checks every rule of the specification and makes the schema.</summary>
    /// <exception cref="GraphQLException">Rules are broken; all of them are told.</exception>
    public Schema Build()
    {
        var problems = new SchemaProblems();
        var schema = Build(problems);
        return schema is not null && problems.Errors.Count == 0 ? schema : throw new GraphQLException(problems.Errors);
    }

    /// <summary>Makes the schema and tells its problems; null when it cannot even be made.</summary>
    internal Schema? Build(SchemaProblems problems)
    {
        var introspection = new IntrospectionTypes();
        var directives = SpecifiedDirectives.All.Where(s => _directives.TrueForAll(d => d.Name != s.Name)).Concat(_directives).ToList();
        var collector = new TypeCollector();
        collector.AddAll(_types);
        collector.Add(Query);
        collector.Add(Mutation);
        collector.Add(Subscription);
        foreach (var argument in directives.SelectMany(d => d.Arguments))
        {
            collector.Add(argument.Type);
        }

        collector.Add(introspection.Schema);
        if (!NameRules.AreUnique(collector.Types, directives, problems))
        {
            return null;
        }

        if (Query is null)
        {
            problems.Add(SchemaErrors.NoQuery());
            return null;
        }

        var schema = new Schema(Query, Mutation, Subscription, collector.Types, directives, Description, introspection.MetaFields);
        introspection.Use(schema);
        SchemaRules.Check(schema, introspection, problems);
        return schema;
    }
}
