using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where objects of its type can be.</summary>
internal sealed class PossibleFragmentSpreads : ValidationRule // spec: sec-Fragment-Spread-Is-Possible
{
    public override void EnterInlineFragment(InlineFragmentNode fragment, ValidationContext context)
    {
        if (context.Type is CompositeType type && context.ParentType is { } parent && !context.Schema.Overlap(type, parent))
        {
            context.Report(ValidationErrors.ImpossibleInlineFragment(parent.Name, type.Name), fragment);
        }
    }

    public override void EnterFragmentSpread(FragmentSpreadNode spread, ValidationContext context)
    {
        var type = context.FindFragment(spread.Name.Value) is { } fragment ? context.TypeOf(fragment) : null;
        if (type is not null && context.ParentType is { } parent && !context.Schema.Overlap(type, parent))
        {
            context.Report(ValidationErrors.ImpossibleSpread(spread.Name.Value, parent.Name, type.Name), spread);
        }
    }
}
