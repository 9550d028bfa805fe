using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>The variables of an operation have names of their own.</summary>
internal sealed class UniqueVariableNames : ValidationRule // spec: sec-Variable-Uniqueness
{
    public override void EnterOperation(OperationNode operation, ValidationContext context)
    {
        if (operation.Variables.Count < 2)
        {
            return;
        }

        foreach (var same in operation.Variables.GroupBy(v => v.Variable.Name.Value).Where(g => g.Skip(1).Any()))
        {
            context.Report(ValidationErrors.VariableTwice(same.Key), [.. same.Select(v => v.Variable.Name)]);
        }
    }
}
