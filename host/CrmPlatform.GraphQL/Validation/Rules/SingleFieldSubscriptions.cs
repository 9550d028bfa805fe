using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>A subscription selects one field at its root, for all clients the same.</summary>
internal sealed class SingleFieldSubscriptions : ValidationRule // spec: sec-Single-Root-Field
{
    public override void EnterOperation(OperationNode operation, ValidationContext context)
    {
        if (operation.Kind != OperationKind.Subscription || context.Schema.Subscription is null)
        {
            return;
        }

        var name = operation.Name?.Value;
        var root = RootFields.Of(operation, context.Schema.Subscription, context);
        if (root.Conditions.Count > 0)
        {
            context.Report(ValidationErrors.SubscriptionDirectives(name), [.. root.Conditions]);
            return;
        }

        if (root.Fields.Count == 0)
        {
            context.Report(ValidationErrors.SubscriptionEmpty(name), operation.SelectionSet);
        }
        else if (root.Fields.Count > 1)
        {
            context.Report(ValidationErrors.SubscriptionFields(name), [.. root.Fields.Skip(1).SelectMany(f => f)]);
        }

        foreach (var fields in root.Fields)
        {
            if (fields[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
            {
                context.Report(ValidationErrors.SubscriptionIntrospection(name), [.. fields]);
            }
        }
    }
}
