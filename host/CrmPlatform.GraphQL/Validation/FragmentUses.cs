using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation;

/// <summary>Which fragments and variables the definitions of a document use.</summary>
internal sealed class FragmentUses(ValidationContext context)
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUse>> _variables = [];
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<ExecutableDefinitionNode, IReadOnlyList<FragmentNode>> _fragments = [];
    private int _visits;

    public void Add(ExecutableDefinitionNode definition, VariableUse use)
    {
        if (!_variables.TryGetValue(definition, out var uses))
        {
            _variables.Add(definition, uses = []);
        }

        uses.Add(use);
    }

    /// <summary>The spreads at any depth of a selection set, in graphql-js's order.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (_spreads.TryGetValue(selectionSet, out var known))
        {
            return known;
        }

        var found = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>();
        open.Push(selectionSet);
        while (open.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        found.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        open.Push(inner);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        _spreads.Add(selectionSet, found);
        return found;
    }

    /// <summary>The fragments that a definition uses, directly or through others, each once.</summary>
    public IReadOnlyList<FragmentNode> FragmentsOf(ExecutableDefinitionNode definition)
    {
        if (SpreadsIn(definition.SelectionSet).Count == 0)
        {
            return [];
        }

        if (!_fragments.TryGetValue(definition, out var known))
        {
            _fragments.Add(definition, known = FindFragments(definition));
        }

        return known;
    }

    /// <summary>The uses of variables by an operation and all its fragments.</summary>
    public IEnumerable<VariableUse> VariablesOf(OperationNode operation)
    {
        foreach (var use in DirectVariablesOf(operation))
        {
            yield return use;
        }

        foreach (var fragment in FragmentsOf(operation))
        {
            Spend();
            foreach (var use in DirectVariablesOf(fragment))
            {
                yield return use;
            }
        }
    }

    private List<FragmentNode> FindFragments(ExecutableDefinitionNode definition)
    {
        var found = new List<FragmentNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>();
        open.Push(definition.SelectionSet);
        while (open.TryPop(out var selectionSet))
        {
            foreach (var spread in SpreadsIn(selectionSet))
            {
                Spend();
                if (seen.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment)
                {
                    found.Add(fragment);
                    open.Push(fragment.SelectionSet);
                }
            }
        }

        return found;
    }

    private List<VariableUse> DirectVariablesOf(ExecutableDefinitionNode definition) => _variables.TryGetValue(definition, out var uses) ? uses : [];

    private void Spend()
    {
        if (++_visits > context.Options.Limits.MaxFragmentVisits)
        {
            context.Abort(ValidationErrors.TooManyFragmentVisits(context.Options.Limits.MaxFragmentVisits));
        }
    }
}
