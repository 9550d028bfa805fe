using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Turns faults into errors with paths, and lets null values rise to the nearest place that allows them.</summary>
/// <remarks>
/// It walks the answer in its order and leaves a nulled object at its first error, as an executor would that finds one value after the
/// other. So the errors of an answer do not depend on the order in which levels and batches ran. spec: sec-Handling-Execution-Errors
/// </remarks>
internal sealed class FaultSettlement(ExecutorOptions options, List<GraphQLError> errors)
{
    private readonly List<object> _path = [];

    /// <summary>Settles an object. False when it has to be null.</summary>
    public bool Settle(ObjectGroup group, int row)
    {
        foreach (var field in group.Plan.Fields)
        {
            if (!Settle(group, row, field))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Settles a field of an object. False when the object has to be null.</summary>
    public bool Settle(ObjectGroup group, int row, FieldPlan field)
    {
        if (field.Work is FieldWork.TypeName)
        {
            return true;
        }

        _path.Add(field.ResponseKey);
        var isSettled = field.IsLeaf
            ? SettleLeaf(ref group.Leaf(field, row), field.Field.Type, field)
            : SettleChild(ref group.Child(field, row), field.Field.Type, field);
        _path.RemoveAt(_path.Count - 1);
        return isSettled;
    }

    private bool SettleLeaf(ref object? value, GraphQLType type, FieldPlan field)
    {
        var inner = type.Nullable;
        if (value is FieldFault fault)
        {
            Report(fault, field);
        }
        else if (value is not object?[] items || inner is not ListType list || SettleItems(items, list.OfType, field))
        {
            return true;
        }

        value = null;
        return ReferenceEquals(inner, type);
    }

    private bool SettleItems(object?[] items, GraphQLType itemType, FieldPlan field)
    {
        for (var i = 0; i < items.Length; i++)
        {
            _path.Add(i);
            var isSettled = SettleLeaf(ref items[i], itemType, field);
            _path.RemoveAt(_path.Count - 1);
            if (!isSettled)
            {
                return false;
            }
        }

        return true;
    }

    private bool SettleChild(ref Slot slot, GraphQLType type, FieldPlan field)
    {
        var inner = type.Nullable;
        var isSettled = true;
        if (slot.Value is FieldFault fault)
        {
            Report(fault, field);
            isSettled = false;
        }
        else if (inner is ListType list && slot.Value is not null)
        {
            isSettled = SettleItems(ref slot, list.OfType, field);
        }
        else if (slot.Value is ObjectGroup group)
        {
            isSettled = Settle(group, slot.Row);
        }

        if (isSettled)
        {
            return true;
        }

        slot = default;
        return ReferenceEquals(inner, type);
    }

    private bool SettleItems(ref Slot slot, GraphQLType itemType, FieldPlan field)
    {
        var items = slot.Value as Slot[] ?? Spread(slot);
        slot = new Slot(items, 0, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            _path.Add(i);
            var isSettled = SettleChild(ref items[i], itemType, field);
            _path.RemoveAt(_path.Count - 1);
            if (!isSettled)
            {
                return false;
            }
        }

        return true;
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

    private void Report(FieldFault fault, FieldPlan field)
    {
        if (errors.Count < options.MaxErrors)
        {
            FieldErrors.Add(errors, fault, field, [.. _path], options);
        }
    }
}
