using CrmPlatform.GraphQL.Language;

namespace CrmPlatform.GraphQL.Validation.Limits;

/// <summary>An introspection does not multiply lists of types by lists of their members.</summary>
internal sealed class IntrospectionDepthLimit : ValidationRule
{
    private readonly Dictionary<string, int> _checked = new(StringComparer.Ordinal);
    private bool _isReported;

    public override void EnterField(FieldNode field, ValidationContext context)
    {
        if (!_isReported && field.Name.Value is "__schema" or "__type" && field.SelectionSet is { } selectionSet
            && IsTooDeep(selectionSet, 0, context))
        {
            _isReported = true;
            context.Report(ValidationErrors.IntrospectionTooDeep(), ValidationErrors.IntrospectionDepthLimit, field);
        }
    }

    // A fragment that was checked at some depth is not too deep at a lower one.
    private bool IsTooDeep(SelectionSetNode selectionSet, int depth, ValidationContext context)
    {
        var open = new Stack<(SelectionSetNode Set, int Depth)>();
        open.Push((selectionSet, depth));
        while (open.TryPop(out var next))
        {
            foreach (var selection in next.Set.Selections)
            {
                switch (selection)
                {
                    case FieldNode { SelectionSet: { } inner } field:
                        var below = next.Depth + (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0);
                        if (below >= context.Options.Limits.MaxIntrospectionDepth)
                        {
                            return true;
                        }

                        open.Push((inner, below));
                        break;
                    case InlineFragmentNode inline:
                        open.Push((inline.SelectionSet, next.Depth));
                        break;
                    case FragmentSpreadNode { Name.Value: var name } when context.FindFragment(name) is { } fragment
                        && (!_checked.TryGetValue(name, out var known) || known < next.Depth):
                        _checked[name] = next.Depth;
                        open.Push((fragment.SelectionSet, next.Depth));
                        break;
                }
            }
        }

        return false;
    }
}
