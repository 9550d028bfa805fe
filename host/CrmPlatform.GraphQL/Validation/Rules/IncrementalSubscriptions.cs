using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>A subscription defers and streams nothing, unless a variable can switch it off.</summary>
internal sealed class IncrementalSubscriptions : ValidationRule // spec: draft, sec-Defer-And-Stream-Directives-Are-Used-On-Valid-Operations
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationNode operation, ValidationContext context)
    {
        if (operation.Kind != OperationKind.Subscription)
        {
            return;
        }

        var open = new Stack<SelectionSetNode>();
        open.Push(operation.SelectionSet);
        while (open.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections.Where(s => !CanBeLeftOut(s)))
            {
                foreach (var directive in selection.Directives)
                {
                    if (directive.Name.Value is IncrementalNames.Defer or IncrementalNames.Stream && !CanBeOff(directive))
                    {
                        context.Report(ValidationErrors.IncrementalSubscription(directive.Name.Value), directive);
                    }
                }

                Open(selection, open, context);
            }
        }
    }

    private void Open(SelectionNode selection, Stack<SelectionSetNode> open, ValidationContext context)
    {
        switch (selection)
        {
            case FieldNode { SelectionSet: { } inner }:
                open.Push(inner);
                break;
            case InlineFragmentNode inline:
                open.Push(inline.SelectionSet);
                break;
            case FragmentSpreadNode { Name.Value: var name } when context.FindFragment(name) is { } fragment && _visited.Add(name):
                open.Push(fragment.SelectionSet);
                break;
        }
    }

    private static bool CanBeOff(DirectiveNode directive) =>
        IncrementalNames.Argument(directive, "if") is BooleanValueNode { Value: false } or VariableNode;

    private static bool CanBeLeftOut(SelectionNode selection)
    {
        var skip = IncrementalNames.Find(selection.Directives, "skip");
        var include = IncrementalNames.Find(selection.Directives, "include");
        return (skip is not null && IncrementalNames.Argument(skip, "if") is not BooleanValueNode { Value: false })
            || (include is not null && IncrementalNames.Argument(include, "if") is not (null or BooleanValueNode { Value: true }));
    }
}
