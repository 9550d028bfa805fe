using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Variables that an operation uses, also in its fragments, are its own.</summary>
internal sealed class NoUndefinedVariables : ValidationRule // spec: sec-All-Variable-Uses-Defined
{
    public override void LeaveDocument(DocumentNode document, ValidationContext context)
    {
        foreach (var operation in document.Definitions.OfType<OperationNode>())
        {
            HashSet<string>? defined = null;
            foreach (var use in context.Fragments.VariablesOf(operation))
            {
                defined ??= [.. operation.Variables.Select(v => v.Variable.Name.Value)];
                if (!defined.Contains(use.Variable.Name.Value))
                {
                    context.Report(ValidationErrors.UndefinedVariable(use.Variable.Name.Value, operation.Name?.Value), use.Variable, operation);
                }
            }
        }
    }
}
