using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Validation.Rules;

/// <summary>The fields at the root of an operation by response key, with the @skip and @include that stand there.</summary>
internal sealed class RootFields
{
    private readonly Dictionary<string, List<FieldNode>> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);

    private RootFields()
    {
    }

    /// <summary>The fields, those with the same response key together.</summary>
    public List<List<FieldNode>> Fields { get; } = [];

    public List<SyntaxNode> Conditions { get; } = [];

    public static RootFields Of(OperationNode operation, ObjectType root, ValidationContext context)
    {
        var fields = new RootFields();
        fields.Collect(operation.SelectionSet, root, context);
        return fields;
    }

    private void Collect(SelectionSetNode selectionSet, ObjectType root, ValidationContext context)
    {
        var open = new Stack<(SelectionSetNode Set, int Index)>();
        open.Push((selectionSet, 0));
        while (open.TryPop(out var next))
        {
            if (next.Index == next.Set.Selections.Count)
            {
                continue;
            }

            open.Push((next.Set, next.Index + 1));
            var selection = next.Set.Selections[next.Index];
            if (HasCondition(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, root, context):
                    open.Push((inline.SelectionSet, 0));
                    break;
                case FragmentSpreadNode { Name.Value: var name } when context.FindFragment(name) is { } fragment
                    && Applies(fragment.TypeCondition, root, context) && _fragments.Add(name):
                    open.Push((fragment.SelectionSet, 0));
                    break;
            }
        }
    }

    private bool HasCondition(SelectionNode selection)
    {
        var condition = selection.Directives.FirstOrDefault(d => d.Name.Value == "skip") ?? selection.Directives.FirstOrDefault(d => d.Name.Value == "include");
        if (condition is not null)
        {
            Conditions.Add(condition);
        }

        return condition is not null;
    }

    private void Add(FieldNode field)
    {
        if (!_byKey.TryGetValue(field.ResponseKey, out var same))
        {
            _byKey.Add(field.ResponseKey, same = []);
            Fields.Add(same);
        }

        same.Add(field);
    }

    private static bool Applies(NamedTypeNode? condition, ObjectType root, ValidationContext context) =>
        condition is null || context.Schema.FindType(condition.Name.Value) switch
        {
            ObjectType type => ReferenceEquals(type, root),
            CompositeType type => context.Schema.IsSubtype(type, root),
            _ => false,
        };
}
