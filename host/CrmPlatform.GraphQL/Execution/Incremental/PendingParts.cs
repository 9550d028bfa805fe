using System.Globalization;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution.Incremental;

/// <summary>The parts of an answer that come later, in the order in which they were found.</summary>
internal sealed class PendingParts
{
    private readonly Queue<PendingPart> _parts = new();
    private readonly List<PendingPart> _untold = [];
    private int _nextId;

    /// <summary>Whether parts wait.</summary>
    public bool Any => _parts.Count > 0;

    /// <summary>The parts that were found since the last call, to be told to the client.</summary>
    public IReadOnlyList<PendingPart> TakeUntold()
    {
        PendingPart[] untold = [.. _untold];
        _untold.Clear();
        return untold;
    }

    /// <summary>Takes the parts that are found together: the same fields of several objects, or the rest of a list.</summary>
    public IReadOnlyList<PendingPart> TakeNext()
    {
        var next = new List<PendingPart> { _parts.Dequeue() };
        while (next[0] is PendingFields { Deferred: var deferred } && _parts.TryPeek(out var other) && other is PendingFields same && ReferenceEquals(same.Deferred, deferred))
        {
            next.Add(_parts.Dequeue());
        }

        return next;
    }

    /// <summary>Finds the parts of an object of a settled answer.</summary>
    public void Find(RunState state, ObjectGroup group, int row, IReadOnlyList<object> path)
    {
        foreach (var deferred in group.Plan.Deferred)
        {
            Add(new PendingFields([.. deferred.Labels.Select(_ => NewId())], deferred, path, group.ObjectList[row]));
        }

        foreach (var field in group.Plan.Fields)
        {
            if (field.Work is not FieldWork.TypeName)
            {
                Find(state, group, row, field, [.. path, field.ResponseKey]);
            }
        }
    }

    /// <summary>Finds the parts of a value of a settled answer.</summary>
    public void Find(RunState state, GraphQLType type, Slot slot, IReadOnlyList<object> path)
    {
        switch (slot.Value)
        {
            case ObjectGroup group when type.Nullable is ListType:
                for (var i = 0; i < slot.Count; i++)
                {
                    Find(state, group, slot.Row + i, [.. path, i]);
                }

                break;
            case ObjectGroup group:
                Find(state, group, slot.Row, path);
                break;
            case Slot[] items:
                for (var i = 0; i < items.Length; i++)
                {
                    Find(state, ((ListType)type.Nullable).OfType, items[i], [.. path, i]);
                }

                break;
        }
    }

    private void Find(RunState state, ObjectGroup group, int row, FieldPlan field, IReadOnlyList<object> path)
    {
        var isThere = field.IsLeaf ? group.Leaf(field, row) is not null : group.Child(field, row).Value is not null;
        if (isThere && state.RestOf(group, row, field) is { } rest)
        {
            Add(new PendingItems(NewId(), Directives.Label(field.Stream!), path, rest));
        }

        if (!field.IsLeaf)
        {
            Find(state, field.Field.Type, group.Child(field, row), path);
        }
    }

    private string NewId() => (_nextId++).ToString(CultureInfo.InvariantCulture);

    private void Add(PendingPart part)
    {
        _parts.Enqueue(part);
        _untold.Add(part);
    }
}
