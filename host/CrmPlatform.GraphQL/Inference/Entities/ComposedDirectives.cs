using System.Reflection;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.Schemas.Sdl;
using CrmPlatform.GraphQL.TypeSystem;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.GraphQL.Inference.Entities;

/// <summary>The directives that assemblies define for a gateway's schema.</summary>
internal static class ComposedDirectives
{
    /// <summary>The directives with their addresses.</summary>
    /// <exception cref="GraphQLException">A definition cannot be read.</exception>
    public static IEnumerable<(DirectiveDefinition Definition, string Url)> Of(IEnumerable<InferenceSource> sources)
    {
        var assemblies = sources.SelectMany(s => s.Types).Select(t => t.Assembly).Distinct();
        return assemblies.SelectMany(a => a.GetCustomAttributes<ComposeDirectiveAttribute>()).Select(a => (Read(a.Definition), a.Url));
    }

    private static DirectiveDefinition Read(string definition)
    {
        var problems = new SchemaProblems();
        var document = Parser.Parse(definition, ParserLimits.Trusted);
        var definitions = new SdlDefinitions(document, problems);
        if (definitions.Directives is not [var node])
        {
            throw new GraphQLException(new GraphQLError($"'{definition}' defines no directive, or several. Give [ComposeDirective] one definition."));
        }

        var directive = new SdlTypes(definitions, new SdlOptions(), problems).Directive(node);
        return problems.Errors.Count == 0 ? directive : throw new GraphQLException(problems.Errors);
    }
}
