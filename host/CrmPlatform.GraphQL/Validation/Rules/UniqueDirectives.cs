using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>A directive stands once at a place, unless it is repeatable.</summary>
internal sealed class UniqueDirectives : ValidationRule // spec: sec-Directives-Are-Unique-per-Location
{
    public override void EnterDirectives(IReadOnlyList<DirectiveNode> directives, ValidationContext context)
    {
        if (directives.Count < 2)
        {
            return;
        }

        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.FindDirective(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
            {
                context.Report(ValidationErrors.DirectiveTwice(name), seen[name], directive);
            }
        }
    }
}
