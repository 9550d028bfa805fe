using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Fragments are for objects, interfaces and unions.</summary>
internal sealed class FragmentsOnCompositeTypes : ValidationRule // spec: sec-Fragments-on-Object-Interface-or-Union-Types
{
    public override void EnterInlineFragment(InlineFragmentNode fragment, ValidationContext context)
    {
        // An unknown type has no kind: KnownTypeNames reports it.
        if (fragment.TypeCondition is { } condition && context.Schema.FindType(condition.Name.Value) is not (null or CompositeType))
        {
            context.Report(ValidationErrors.InlineFragmentType(condition.Name.Value), condition);
        }
    }

    public override void EnterFragment(FragmentNode fragment, ValidationContext context)
    {
        var condition = fragment.TypeCondition;
        if (context.Schema.FindType(condition.Name.Value) is not (null or CompositeType))
        {
            context.Report(ValidationErrors.FragmentType(fragment.Name!.Value, condition.Name.Value), condition);
        }
    }
}
