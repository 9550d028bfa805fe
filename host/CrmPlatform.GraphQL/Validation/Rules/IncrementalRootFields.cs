using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>Nothing is deferred or streamed at the root of a mutation or subscription.</summary>
internal sealed class IncrementalRootFields : ValidationRule // spec: draft, sec-Defer-And-Stream-Directives-Are-Used-On-Valid-Root-Field
{
    private readonly HashSet<(OperationKind, string)> _visited = [];

    public override void EnterOperation(OperationNode operation, ValidationContext context)
    {
        if (operation.Kind != OperationKind.Query && context.Schema.RootType(operation.Kind) is { } root)
        {
            Check(operation, root.Name, context);
        }
    }

    private void Check(OperationNode operation, string root, ValidationContext context)
    {
        var open = new Stack<SelectionSetNode>();
        open.Push(operation.SelectionSet);
        while (open.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                var directive = IncrementalNames.Find(selection.Directives, selection is FieldNode ? IncrementalNames.Stream : IncrementalNames.Defer);
                if (directive is not null && (selection is not FragmentSpreadNode { Name.Value: var unknown } || context.FindFragment(unknown) is not null))
                {
                    context.Report(ValidationErrors.IncrementalRoot(directive.Name.Value, operation.Kind, root), directive);
                }

                switch (selection)
                {
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode { Name.Value: var name } when context.FindFragment(name) is { } fragment && _visited.Add((operation.Kind, name)):
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }
    }
}
