using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Values are of the types of their places.</summary>
internal sealed class ValuesOfCorrectType : ValidationRule // spec: sec-Values-of-Correct-Type
{
    private LiteralCheck? _check;

    public override void EnterValue(ValueNode value, ValidationContext context)
    {
        if (context.InputType is { } type)
        {
            _check ??= new LiteralCheck((message, _, node) => context.Report(message, node), context.Options.Suggest, null);
            _check.Check(value, type);
        }
    }
}
