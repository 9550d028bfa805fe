using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Turns faults into errors with paths, and lets null values rise to the nearest place that allows them.</summary>
/// <remarks>
/// It walks the answer in its order and leaves an object that has to be null at its first error, as an executor does that finds one
/// value after the other; what such an executor had under way, because it was waited for, is looked at to the end. So the errors of
/// an answer are those of graphql-js, whatever the order in which levels and batches ran. spec: sec-Handling-Execution-Errors
/// </remarks>
internal sealed class FaultSettlement(ExecutorOptions options, IReadOnlyList<object> start)
{
    private readonly List<object> _path = [.. start];
    private readonly List<GraphQLError> _errors = [];
    private readonly List<IReadOnlyList<GraphQLError>> _late = [];
    private IReadOnlyList<GraphQLError> _rising = [];

    /// <summary>The errors found so far.</summary>
    public IReadOnlyList<GraphQLError> Errors => [.. _errors.Concat(_late.SelectMany(errors => errors)).Take(options.MaxErrors)];

    /// <summary>Settles an object that is the whole answer. False when the answer is null.</summary>
    public bool SettleObject(ObjectGroup group, int row) => Catch(Settle(group, row), 0);

    /// <summary>Settles a field of an object that is the whole answer. False when the answer is null.</summary>
    public bool SettleField(ObjectGroup group, int row, FieldPlan field)
    {
        var late = _late.Count;
        return Catch(Settle(group, row, field), late);
    }

    /// <summary>Settles items of a list, from one of them on. False when the list has to be null.</summary>
    public bool SettleItems(object?[] items, int first, GraphQLType itemType, FieldPlan field) => Catch(SettleItems(items, itemType, field, first), 0);

    /// <summary>Settles items of a list, from one of them on. False when the list has to be null.</summary>
    public bool SettleItems(Slot[] items, int first, GraphQLType itemType, FieldPlan field) => Catch(SettleSlots(items, itemType, field, first), 0);

    private Settled Settle(ObjectGroup group, int row)
    {
        var isLate = false;
        Settled? failure = null;
        foreach (var field in group.Plan.Fields)
        {
            var settled = Settle(group, row, field);
            if (settled.State is SettledState.Failed)
            {
                return isLate ? Postpone(failure) : settled;
            }

            isLate |= settled.IsLate;
            failure ??= settled.State is SettledState.FailedLate ? settled : null;
        }

        return failure ?? (isLate ? Settled.Waited : Settled.Done);
    }

    private Settled Settle(ObjectGroup group, int row, FieldPlan field)
    {
        if (field.Work is FieldWork.TypeName)
        {
            return Settled.Done;
        }

        _path.Add(field.ResponseKey);
        var settled = field.IsLeaf
            ? SettleLeaf(ref group.Leaf(field, row), field.Field.Type, field)
            : SettleChild(ref group.Child(field, row), field.Field.Type, field);
        _path.RemoveAt(_path.Count - 1);
        if (!group.WasWaitedFor(field))
        {
            return settled;
        }

        return settled.State switch
        {
            SettledState.Done => Settled.Waited,
            SettledState.Failed => Postpone(),
            _ => settled,
        };
    }

    private Settled SettleLeaf(ref object? value, GraphQLType type, FieldPlan field)
    {
        var inner = type.Nullable;
        var settled = Settled.Done;
        if (value is FieldFault fault)
        {
            settled = Rise(fault, field);
        }
        else if (value is object?[] items && inner is ListType list)
        {
            settled = SettleItems(items, list.OfType, field, 0);
        }

        if (settled.HasValue)
        {
            return settled;
        }

        value = null;
        return ReferenceEquals(inner, type) ? Null(settled, _late.Count) : settled;
    }

    private Settled SettleItems(object?[] items, GraphQLType itemType, FieldPlan field, int first)
    {
        for (var i = 0; i < items.Length; i++)
        {
            _path.Add(first + i);
            var settled = SettleLeaf(ref items[i], itemType, field);
            _path.RemoveAt(_path.Count - 1);
            if (!settled.HasValue)
            {
                return settled;
            }
        }

        return Settled.Done;
    }

    private Settled SettleChild(ref Slot slot, GraphQLType type, FieldPlan field)
    {
        var inner = type.Nullable;
        var late = _late.Count;
        var settled = slot.Value switch
        {
            FieldFault fault => Rise(fault, field),
            not null when inner is ListType list => SettleItems(ref slot, list.OfType, field),
            ObjectGroup group => Settle(group, slot.Row),
            _ => Settled.Done,
        };
        if (settled.HasValue)
        {
            return settled;
        }

        slot = default;
        return ReferenceEquals(inner, type) ? Null(settled, late) : settled;
    }

    private Settled SettleItems(ref Slot slot, GraphQLType itemType, FieldPlan field)
    {
        var items = slot.Value as Slot[] ?? Spread(slot);
        slot = new Slot(items, 0, items.Length);
        return SettleSlots(items, itemType, field, 0);
    }

    private Settled SettleSlots(Slot[] items, GraphQLType itemType, FieldPlan field, int first)
    {
        var isLate = false;
        Settled? failure = null;
        for (var i = 0; i < items.Length; i++)
        {
            _path.Add(first + i);
            var settled = SettleChild(ref items[i], itemType, field);
            _path.RemoveAt(_path.Count - 1);
            if (settled.State is SettledState.Failed)
            {
                return settled;
            }

            isLate |= settled.IsLate;
            failure ??= settled.State is SettledState.FailedLate ? settled : null;
        }

        return failure ?? (isLate ? Settled.Waited : Settled.Done);
    }

    // Some of the objects may have to be null, so each gets a slot of its own.
    private static Slot[] Spread(Slot range)
    {
        var items = new Slot[range.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = new Slot(range.Value, range.Row + i, 1);
        }

        return items;
    }

    private Settled Rise(FieldFault fault, FieldPlan field)
    {
        _rising = FieldErrors.Of(fault, field, [.. _path], options);
        return Settled.Failed;
    }

    private Settled Postpone()
    {
        _late.Add(_rising);
        return new Settled(SettledState.FailedLate, _late.Count - 1);
    }

    // The object fails when what was under way has come to its end, and with this error whatever that end was.
    private Settled Postpone(Settled? failure)
    {
        if (failure is { Late: var late })
        {
            _late.RemoveRange(late, _late.Count - late);
        }

        return Postpone();
    }

    private bool Catch(Settled settled, int late)
    {
        if (settled.HasValue)
        {
            return true;
        }

        Null(settled, late);
        return false;
    }

    // The place becomes null. What comes to light below it later than its own error is not told.
    private Settled Null(Settled settled, int late)
    {
        if (settled.State is SettledState.FailedLate)
        {
            _late.RemoveRange(settled.Late + 1, _late.Count - settled.Late - 1);
            return Settled.Waited;
        }

        _late.RemoveRange(late, _late.Count - late);
        if (_errors.Count < options.MaxErrors)
        {
            _errors.AddRange(_rising);
        }

        return Settled.Done;
    }
}
