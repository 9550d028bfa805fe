using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Directives are in the schema and stand where they may.</summary>
internal sealed class KnownDirectives : ValidationRule // spec: sec-Directives-Are-Defined, sec-Directives-Are-in-Valid-Locations
{
    public override void EnterDirective(DirectiveNode directive, DirectiveLocations location, ValidationContext context)
    {
        if (context.Directive is not { } definition)
        {
            if (!IsDefinedHere(directive, context))
            {
                context.Report(ValidationErrors.UnknownDirective(directive.Name.Value), directive);
            }
        }
        else if ((definition.Locations & location) == 0)
        {
            context.Report(ValidationErrors.MisplacedDirective(definition.Name, location.Name), directive);
        }
    }

    // What the document itself defines is not unknown; ExecutableDefinitions reports that.
    private static bool IsDefinedHere(DirectiveNode directive, ValidationContext context) =>
        context.Document.Definitions.Any(d => d is DirectiveDefinitionNode definition && definition.Name.Value == directive.Name.Value);
}
