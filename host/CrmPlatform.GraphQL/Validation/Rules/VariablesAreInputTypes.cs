using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Variables have types that clients can give.</summary>
internal sealed class VariablesAreInputTypes : ValidationRule // spec: sec-Variables-Are-Input-Types
{
    public override void EnterVariableDefinition(VariableDefinitionNode definition, ValidationContext context)
    {
        // An unknown type has no kind: KnownTypeNames reports it.
        if (context.Schema.FindType(definition.Type) is { IsInput: false })
        {
            context.Report(ValidationErrors.VariableNotInput(definition.Variable.Name.Value, SyntaxPrinter.Print(definition.Type)), definition.Type);
        }
    }
}
