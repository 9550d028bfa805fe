using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Planning;

/// <summary>Collects what selection sets select of an object type, merged by response key. spec: CollectFields()</summary>
/// <remarks>It walks with a stack of its own: a chain of fragments may be longer than the thread's stack is deep.</remarks>
internal sealed class FieldCollector(PlanSource source, ObjectType type)
{
    private const int FewKeys = 8;

    private readonly List<CollectedField> _fields = [];
    private readonly List<DeferredFragment> _deferred = [];
    private readonly Stack<(IReadOnlyList<SelectionNode> Selections, int Next)> _open = new();
    private Dictionary<string, CollectedField>? _byKey;
    private HashSet<string>? _visited;
    private bool _mayDefer;

    /// <summary>The fields in the order of first appearance.</summary>
    public IReadOnlyList<CollectedField> Fields => _fields;

    /// <summary>The fragments that come later.</summary>
    public IReadOnlyList<DeferredFragment> Deferred => _deferred;

    /// <summary>Whether a response key is among the fields.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>Collects one more selection set, of which fragments may come later.</summary>
    public void Add(SelectionSetNode selectionSet) => Add(selectionSet, mayDefer: true);

    /// <summary>Collects one more selection set, of which nothing comes later.</summary>
    public void AddWhole(SelectionSetNode selectionSet) => Add(selectionSet, mayDefer: false);

    private void Add(SelectionSetNode selectionSet, bool mayDefer)
    {
        _mayDefer = mayDefer;
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
                Spread(inline, inline.SelectionSet);
                break;
            case FragmentSpreadNode spread when source.FindFragment(spread.Name.Value) is { } fragment && source.Applies(fragment.TypeCondition, type):
                Spread(spread, fragment);
                break;
        }
    }

    private void Spread(FragmentSpreadNode spread, FragmentNode fragment)
    {
        if (_visited?.Contains(spread.Name.Value) ?? false)
        {
            return;
        }

        if (!Spread(spread, fragment.SelectionSet))
        {
            (_visited ??= []).Add(spread.Name.Value);
        }
    }

    // True when the fragment comes later.
    private bool Spread(SelectionNode selection, SelectionSetNode selectionSet)
    {
        if (_mayDefer && source.Later(selection.Directives, "defer") is { } defer)
        {
            _deferred.Add(new DeferredFragment(Directives.Label(defer), selectionSet));
            return true;
        }

        _open.Push((selectionSet.Selections, 0));
        return false;
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
