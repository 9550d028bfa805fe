using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>Finds the variables that decide @skip, @include, @defer and @stream in an operation and its fragments.</summary>
internal static class ConditionVariables
{
    public static string[] Of(OperationNode operation, IReadOnlyDictionary<string, FragmentNode> fragments)
    {
        if (operation.Variables.Count == 0)
        {
            return [];
        }

        var found = new HashSet<string>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>();
        open.Push(operation.SelectionSet);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                AddConditions(selection, found);
                var inner = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode inline => inline.SelectionSet,
                    FragmentSpreadNode spread when visited.Add(spread.Name.Value) => fragments.GetValueOrDefault(spread.Name.Value)?.SelectionSet,
                    _ => null,
                };
                if (inner is not null)
                {
                    open.Push(inner);
                }
            }
        }

        return [.. found];
    }

    private static void AddConditions(SelectionNode selection, HashSet<string> found)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" or "include" or "defer" or "stream" && Directives.Argument(directive, "if") is VariableNode variable)
            {
                found.Add(variable.Name.Value);
            }
        }
    }
}
