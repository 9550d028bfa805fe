using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Fragments that are spread are defined.</summary>
internal sealed class KnownFragmentNames : ValidationRule // spec: sec-Fragment-Spread-Target-Defined
{
    public override void EnterFragmentSpread(FragmentSpreadNode spread, ValidationContext context)
    {
        if (context.FindFragment(spread.Name.Value) is null)
        {
            context.Report(ValidationErrors.UnknownFragment(spread.Name.Value), spread.Name);
        }
    }
}
