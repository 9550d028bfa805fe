using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Only lists are streamed.</summary>
internal sealed class StreamOnLists : ValidationRule // spec: draft, sec-Stream-Directives-Are-Used-On-List-Fields
{
    public override void EnterDirective(DirectiveNode directive, DirectiveLocations location, ValidationContext context)
    {
        if (directive.Name.Value == IncrementalNames.Stream && location == DirectiveLocations.Field
            && context is { Field: { } field, ParentType: { } parent } && field.Type.Nullable is not ListType)
        {
            context.Report(ValidationErrors.StreamNotOnList(parent.Name, field.Name), directive);
        }
    }
}
