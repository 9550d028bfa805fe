using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.Schemas.Sdl;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas;

/// <summary>Makes schemas of the schema definition language.</summary>
public static class SchemaFromSdl
{
    /// <summary>Makes a schema whose fields have no resolvers.</summary>
    public static Schema Build(string sdl) => Build(sdl, new SdlOptions());

    /// <summary>Makes a schema.</summary>
    /// <exception cref="GraphQLException">The text or the types break rules; all of them are told.</exception>
    public static Schema Build(string sdl, SdlOptions options)
    {
        var problems = new SchemaProblems();
        var schema = Build(Parser.Parse(sdl, ParserLimits.Trusted), options, problems);
        return schema is not null && problems.Errors.Count == 0 ? schema : throw new GraphQLException(problems.Errors);
    }

    /// <summary>Makes a schema and tells its problems: those of the text, or of the types where the text has none. Null when it cannot even be made.</summary>
    internal static Schema? Build(DocumentNode document, SdlOptions options, SchemaProblems problems) => Read(document, options, problems)?.Build(problems);

    /// <summary>Reads the types and tells their problems; null when there are any.</summary>
    internal static SchemaBuilder? Read(DocumentNode document, SdlOptions options, SchemaProblems problems)
    {
        var definitions = new SdlDefinitions(document, problems);
        new SdlRules(document, definitions, options, problems).Check();
        var types = new SdlTypes(definitions, options, problems);
        var builder = new SchemaBuilder { Description = definitions.Description };
        foreach (var type in types.All)
        {
            builder.Add(type);
        }

        foreach (var directive in definitions.Directives)
        {
            builder.Add(types.Directive(directive));
        }

        builder.Query = types.Root(OperationKind.Query);
        builder.Mutation = types.Root(OperationKind.Mutation);
        builder.Subscription = types.Root(OperationKind.Subscription);
        return problems.Errors.Count == 0 ? builder : null;
    }
}
