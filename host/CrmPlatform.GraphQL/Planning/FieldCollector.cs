using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>Collects what selection sets select of an object type, merged by response key. spec: CollectFields()</summary>
/// <remarks>It walks with a stack of its own: a chain of fragments may be longer than the thread's stack is deep.</remarks>
internal sealed class FieldCollector(PlanSource source, ObjectType type)
{
    private const int FewKeys = 8;

    private readonly List<CollectedField> _fields = [];
    private readonly Stack<(IReadOnlyList<SelectionNode> Selections, int Next)> _open = new();
    private Dictionary<string, CollectedField>? _byKey;
    private HashSet<string>? _visited;

    /// <summary>The fields in the order of first appearance.</summary>
    public IReadOnlyList<CollectedField> Fields => _fields;

    /// <summary>Collects one more selection set.</summary>
    public void Add(SelectionSetNode selectionSet)
    {
        _open.Push((selectionSet.Selections, 0));
        while (_open.TryPop(out var frame))
        {
            if (frame.Next < frame.Selections.Count)
            {
                _open.Push((frame.Selections, frame.Next + 1));
                Visit(frame.Selections[frame.Next]);
            }
        }
    }

    private void Visit(SelectionNode selection)
    {
        if (!source.Includes(selection))
        {
            return;
        }

        switch (selection)
        {
            case FieldNode field:
                Collect(field);
                break;
            case InlineFragmentNode inline when source.Applies(inline.TypeCondition, type):
                _open.Push((inline.SelectionSet.Selections, 0));
                break;
            case FragmentSpreadNode spread when (_visited ??= []).Add(spread.Name.Value)
                && source.FindFragment(spread.Name.Value) is { } fragment && source.Applies(fragment.TypeCondition, type):
                _open.Push((fragment.SelectionSet.Selections, 0));
                break;
        }
    }

    private void Collect(FieldNode node)
    {
        if (Find(node.ResponseKey) is { } known)
        {
            known.Nodes.Add(node);
            return;
        }

        var field = new CollectedField(node);
        _fields.Add(field);
        if (_byKey is not null)
        {
            _byKey.Add(field.ResponseKey, field);
        }
        else if (_fields.Count > FewKeys)
        {
            _byKey = _fields.ToDictionary(f => f.ResponseKey, StringComparer.Ordinal);
        }
    }

    private CollectedField? Find(string key)
    {
        if (_byKey is not null)
        {
            return _byKey.GetValueOrDefault(key);
        }

        foreach (var field in _fields)
        {
            if (field.ResponseKey == key)
            {
                return field;
            }
        }

        return null;
    }
}
