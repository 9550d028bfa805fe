using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Federation;

/// <summary>Makes subgraphs of the schema definition language.</summary>
public static class SubgraphFromSdl
{
    /// <summary>Makes a schema that a gateway can compose with others.</summary>
    /// <param name="sdl">The text, with its <c>@link</c>.</param>
    /// <param name="options">What the text cannot say.</param>
    /// <param name="entities">What finds the entities of a type, by the type's name; an interface's entities say by themselves of which type they are.</param>
    /// <param name="subgraph">How the schema is offered.</param>
    /// <exception cref="GraphQLException">The text or the types break rules; all of them are told.</exception>
    public static Schema Build(string sdl, SdlOptions options, IReadOnlyDictionary<string, EntityResolver> entities, SubgraphOptions subgraph)
    {
        var problems = new SchemaProblems();
        var document = Parser.Parse(sdl, ParserLimits.Trusted);
        var known = new SdlOptions
        {
            AllowUnknownDirectives = options.AllowUnknownDirectives,
            Directives = [.. options.Directives, .. FederationDirectives.All],
            Resolver = options.Resolver,
            Scalar = options.Scalar,
            TypeResolver = options.TypeResolver,
            RuntimeType = options.RuntimeType,
        };
        var builder = SchemaFromSdl.Read(document, known, problems);
        if (builder is { Query: null })
        {
            // A subgraph may only add to others' types: then the specification's own fields are all that it is asked.
            builder.Query = new ObjectType("Query");
            builder.Add(builder.Query);
        }

        var schema = builder is null ? null : new Subgraph(entities, subgraph)
        {
            SchemaDirectives = [.. document.Definitions.OfType<SchemaDefinitionNode>().SelectMany(s => s.Directives)],
        }.Build(builder, problems);
        return schema is not null && problems.Errors.Count == 0 ? schema : throw new GraphQLException(problems.Errors);
    }
}
