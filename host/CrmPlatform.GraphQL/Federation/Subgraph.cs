using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Resolvers;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>Makes a schema that is also a subgraph of a federation: it tells its text and finds entities for a gateway.</summary>
/// <param name="resolvers">What finds the entities of a type, by the type's name.</param>
/// <param name="options">How the schema is offered.</param>
internal sealed class Subgraph(IReadOnlyDictionary<string, EntityResolver> resolvers, SubgraphOptions options)
{
    /// <summary>The directives of the schema itself, when a text gave them; else they are made of the directives in use.</summary>
    public IReadOnlyList<DirectiveNode>? SchemaDirectives { get; init; }

    /// <summary>The address of each custom directive that a gateway keeps, by its name.</summary>
    public IReadOnlyDictionary<string, string> Composed { get; init; } = new Dictionary<string, string>();

    /// <summary>Makes the schema, with what the subgraph specification adds to it.</summary>
    /// <param name="builder">The schema's types. Its query type may still be empty.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public Schema? Build(SchemaBuilder builder, SchemaProblems problems)
    {
        var entities = new List<ObjectType>();
        foreach (var type in builder.Types.OfType<ObjectType>().Where(IsResolvable))
        {
            if (!resolvers.ContainsKey(type.Name))
            {
                problems.Add(FederationErrors.NoResolver(type.Name, Origin.Of(type)));
            }

            entities.Add(type);
        }

        var service = new ServiceResolver();
        AddFields(builder.Query!, service, entities);
        if (builder.Build(problems) is not { } schema)
        {
            return null;
        }

        FieldSetRules.Check(schema, problems);
        CheckDirectives(schema, problems);
        service.Use(() => new SubgraphDocument(schema, SchemaDirectives ?? Links(schema)).Print());
        return schema;
    }

    // spec: sec-Subgraph-specification, "Required resolvers"
    private void AddFields(ObjectType query, ServiceResolver service, IReadOnlyList<ObjectType> entities)
    {
        var about = new ObjectType(FederationNames.Service) { Description = "What a gateway is told of this subgraph." };
        about.Complete([new FieldDefinition("sdl", Scalars.String, []) { Resolver = service.Sdl, Description = "The schema's text." }], []);
        var fields = new List<FieldDefinition>(query.Fields)
        {
            new(FederationNames.ServiceField, new NonNullType(about), []) { Resolver = service, Description = "What a gateway is told of this subgraph." },
        };
        if (entities.Count > 0)
        {
            var union = new UnionType(FederationNames.Entity) { Description = "Whatever a gateway can ask for by a key." };
            union.Complete(entities);
            var representations = new InputValueDefinition("representations", new NonNullType(new ListType(new NonNullType(new AnyType()))))
            {
                Description = "What the gateway knows of each.",
            };
            fields.Add(new(FederationNames.EntitiesField, new NonNullType(new ListType(union)), [representations])
            {
                Resolver = new EntitiesResolver(resolvers, entities.ToDictionary(e => e.Name, StringComparer.Ordinal), options.MaxRepresentations),
                Description = "The entities that are represented, in their order; null for those that are not there.",
            });
        }

        query.Complete(fields, query.Interfaces);
    }

    private static bool IsResolvable(ObjectType type) => type.AppliedDirectives.Any(d =>
        d.Name.Value == "key" && !d.Arguments.Any(a => a is { Name.Value: "resolvable", Value: BooleanValueNode { Value: false } }));

    private static void CheckDirectives(Schema schema, SchemaProblems problems)
    {
        foreach (var (directive, place) in Applied(schema).Where(a => !FederationDirectives.IsOne(a.Directive.Name.Value) && schema.FindDirective(a.Directive.Name.Value) is null))
        {
            problems.Add(FederationErrors.UnknownDirective(directive.Name.Value, place));
        }
    }

    private List<DirectiveNode> Links(Schema schema)
    {
        var used = Applied(schema).Select(a => a.Directive.Name.Value).ToHashSet(StringComparer.Ordinal);
        var composed = Composed.Where(c => used.Contains(c.Key)).ToList();
        return
        [
            FederationDirectives.Link(composed.Count > 0 ? used.Append("composeDirective") : used),
            .. composed.GroupBy(c => c.Value, c => c.Key).Select(g => FederationDirectives.Link(g.Key, g)),
            .. composed.Select(c => FederationDirectives.Of("composeDirective", "name", "@" + c.Key)),
        ];
    }

    private static IEnumerable<(DirectiveNode Directive, string Place)> Applied(Schema schema) => schema.Types.SelectMany(t => t switch
    {
        FieldedType fielded => fielded.Fields.SelectMany(f =>
            f.AppliedDirectives.Concat(f.Arguments.SelectMany(a => a.AppliedDirectives)).Select(d => (d, f.Coordinate))),
        EnumType enumeration => enumeration.Values.SelectMany(v => v.AppliedDirectives.Select(d => (d, $"{t.Name}.{v.Name}"))),
        InputObjectType input => input.Fields.SelectMany(f => f.AppliedDirectives.Select(d => (d, $"{t.Name}.{f.Name}"))),
        _ => [],
    }).Concat(schema.Types.SelectMany(t => t.AppliedDirectives.Select(d => (d, t.Name))));
}
