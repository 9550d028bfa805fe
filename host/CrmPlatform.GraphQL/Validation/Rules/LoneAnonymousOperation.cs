using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>An operation without a name is alone in its document.</summary>
internal sealed class LoneAnonymousOperation : ValidationRule // spec: sec-Lone-Anonymous-Operation
{
    private int _operations;

    public override void EnterDocument(DocumentNode document, ValidationContext context) => _operations = document.Definitions.Count(d => d is OperationNode);

    public override void EnterOperation(OperationNode operation, ValidationContext context)
    {
        if (operation.Name is null && _operations > 1)
        {
            context.Report(ValidationErrors.AnonymousNotAlone(), operation);
        }
    }
}
