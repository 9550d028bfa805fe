using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>A document that runs holds operations and fragments only.</summary>
internal sealed class ExecutableDefinitions : ValidationRule // spec: sec-Executable-Definitions
{
    public override void EnterDocument(DocumentNode document, ValidationContext context)
    {
        foreach (var definition in document.Definitions)
        {
            var name = definition switch
            {
                TypeDefinitionNode type => $"\"{type.Name.Value}\"",
                DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
                SchemaDefinitionNode => "schema",
                _ => null,
            };
            if (name is not null)
            {
                context.Report(ValidationErrors.NotExecutable(name), definition);
            }
        }
    }
}
