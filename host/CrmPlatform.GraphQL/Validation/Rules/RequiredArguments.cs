using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Fields and directives are given the arguments that they require.</summary>
internal sealed class RequiredArguments : ValidationRule // spec: sec-Required-Arguments
{
    public override void LeaveField(FieldNode field, ValidationContext context)
    {
        if (context.Field is { Arguments.Count: > 0 } definition)
        {
            Check(definition.Coordinate, definition.Arguments, field.Arguments, field, context);
        }
    }

    public override void EnterDirective(DirectiveNode directive, DirectiveLocations location, ValidationContext context)
    {
        if (context.Directive is { } definition)
        {
            Check($"@{definition.Name}", definition.Arguments, directive.Arguments, directive, context);
        }
    }

    private static void Check(
        string owner, IReadOnlyList<InputValueDefinition> definitions, IReadOnlyList<ArgumentNode> arguments, SyntaxNode node, ValidationContext context)
    {
        foreach (var definition in definitions)
        {
            if (definition.IsRequired && !arguments.Any(a => a.Name.Value == definition.Name))
            {
                context.Report(ValidationErrors.ArgumentMissing($"{owner}({definition.Name}:)", definition.Type), node);
            }
        }
    }
}
