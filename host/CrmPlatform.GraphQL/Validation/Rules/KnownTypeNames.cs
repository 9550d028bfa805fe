using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Types that the document names are in the schema.</summary>
internal sealed class KnownTypeNames : ValidationRule // spec: sec-Fragment-Spread-Type-Existence
{
    private HashSet<string>? _defined;

    public override void EnterNamedType(NamedTypeNode type, ValidationContext context)
    {
        var name = type.Name.Value;
        if (context.Schema.FindType(name) is not null)
        {
            return;
        }

        // What the document itself defines is not unknown; ExecutableDefinitions reports that.
        _defined ??= [.. context.Document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.IsExtension).Select(d => d.Name.Value)];
        if (!_defined.Contains(name))
        {
            var suggestion = context.MaySuggest(name, context.Schema.Types.Count + _defined.Count) ? Suggestions.DidYouMean(name, context.Schema.Types.Select(t => t.Name).Concat(_defined)) : "";
            context.Report(ValidationErrors.UnknownType(name, suggestion), type);
        }
    }
}
