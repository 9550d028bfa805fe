using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Operations have names of their own.</summary>
internal sealed class UniqueOperationNames : ValidationRule // spec: sec-Operation-Name-Uniqueness
{
    private readonly Dictionary<string, NameNode> _known = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationNode operation, ValidationContext context)
    {
        if (operation.Name is { } name && !_known.TryAdd(name.Value, name))
        {
            context.Report(ValidationErrors.OperationTwice(name.Value), _known[name.Value], name);
        }
    }
}
