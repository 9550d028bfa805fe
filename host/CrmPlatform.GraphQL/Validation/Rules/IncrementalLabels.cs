using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Labels of @defer and @stream are constants, each used once.</summary>
internal sealed class IncrementalLabels : ValidationRule // spec: draft, sec-Defer-And-Stream-Directive-Labels-Are-Unique
{
    private readonly Dictionary<string, DirectiveNode> _known = new(StringComparer.Ordinal);

    public override void EnterDirective(DirectiveNode directive, DirectiveLocations location, ValidationContext context)
    {
        if (directive.Name.Value is not (IncrementalNames.Defer or IncrementalNames.Stream))
        {
            return;
        }

        switch (IncrementalNames.Argument(directive, "label"))
        {
            case null or NullValueNode:
                break;
            case StringValueNode { Value: var label }:
                if (!_known.TryAdd(label, directive))
                {
                    context.Report(ValidationErrors.LabelTwice(), _known[label], directive);
                }

                break;
            default:
                context.Report(ValidationErrors.LabelNotConstant(directive.Name.Value), directive);
                break;
        }
    }
}
