using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Every variable of an operation is used, there or in its fragments.</summary>
internal sealed class NoUnusedVariables : ValidationRule // spec: sec-All-Variables-Used
{
    public override void LeaveDocument(DocumentNode document, ValidationContext context)
    {
        foreach (var operation in document.Definitions.OfType<OperationNode>().Where(o => o.Variables.Count > 0))
        {
            HashSet<string> used = [.. context.Fragments.VariablesOf(operation).Select(u => u.Variable.Name.Value)];
            foreach (var definition in operation.Variables)
            {
                if (!used.Contains(definition.Variable.Name.Value))
                {
                    context.Report(ValidationErrors.UnusedVariable(definition.Variable.Name.Value, operation.Name?.Value), definition);
                }
            }
        }
    }
}
