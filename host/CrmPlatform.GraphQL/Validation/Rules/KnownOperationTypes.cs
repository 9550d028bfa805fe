using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for the operation.</summary>
internal sealed class KnownOperationTypes : ValidationRule // spec: sec-Operation-Type-Existence
{
    public override void EnterOperation(OperationNode operation, ValidationContext context)
    {
        if (context.Schema.RootType(operation.Kind) is null)
        {
            context.Report(ValidationErrors.OperationNotSupported(operation.Kind.ToString().ToLowerInvariant()), operation);
        }
    }
}
