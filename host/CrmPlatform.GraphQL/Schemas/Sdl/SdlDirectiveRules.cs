using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Schemas.Rules;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Schemas.Sdl;

/// <summary>Directives of a text are defined, in their places, given once unless repeatable, and given their arguments.</summary>
internal sealed class SdlDirectiveRules(Source source, SdlDefinitions definitions, SdlOptions options, SchemaProblems problems)
{
    private readonly Dictionary<string, SdlDirective> _known = Known(definitions, options);

    public void Check(IReadOnlyList<DirectiveNode> directives, string place, DirectiveLocations location)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            var at = source.LocationOf(directive.Start);
            if (!_known.TryGetValue(name, out var known))
            {
                if (!options.AllowUnknownDirectives)
                {
                    problems.Add(SdlErrors.UnknownDirective(name, place), at);
                }

                continue;
            }

            if ((known.Locations & location) == 0)
            {
                problems.Add(SdlErrors.MisplacedDirective(name, place, location), at);
            }

            if (!known.IsRepeatable && !seen.Add(name))
            {
                problems.Add(SdlErrors.DirectiveTwice(name, place), at);
            }

            CheckArguments(directive, known, place, at);
        }
    }

    private void CheckArguments(DirectiveNode directive, SdlDirective known, string place, SourceLocation at)
    {
        var name = directive.Name.Value;
        foreach (var argument in directive.Arguments)
        {
            if (!known.Arguments.ContainsKey(argument.Name.Value))
            {
                problems.Add(SdlErrors.UnknownArgument(argument.Name.Value, name, place), at);
            }
        }

        foreach (var (argument, _) in known.Arguments.Where(a => a.Value))
        {
            if (!directive.Arguments.Any(a => a.Name.Value == argument))
            {
                problems.Add(SdlErrors.MissingArgument(argument, name, place), at);
            }
        }
    }

    private static Dictionary<string, SdlDirective> Known(SdlDefinitions definitions, SdlOptions options)
    {
        var known = SpecifiedDirectives.All.Concat(options.Directives).ToDictionary(d => d.Name, SdlDirective.Of, StringComparer.Ordinal);
        foreach (var directive in definitions.Directives)
        {
            known[directive.Name.Value] = SdlDirective.Of(directive);
        }

        return known;
    }
}
