using System.Collections;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Sorts the objects that a field leads to into groups by type. spec: CompleteValue()</summary>
internal ref struct ChildCompletion(RunState state, FieldPlan field)
{
    private readonly RunState _state = state;
    private readonly FieldPlan _field = field;
    private readonly bool _isConcrete = field.Selection.Type is ObjectType;
    private ObjectGroup? _last;
    private List<ObjectGroup>? _others;

    /// <summary>The slot for a value of the field, or of an item of its list.</summary>
    public Slot Complete(GraphQLType type, object? value)
    {
        var inner = type.Nullable;
        if (value is null)
        {
            return ReferenceEquals(inner, type) ? default : Slot.Of(_state.Fault(FieldFault.Null));
        }

        if (value is Exception exception)
        {
            return Slot.Of(_state.Fault(exception));
        }

        return inner is ListType list ? CompleteList(list, value) : CompleteObject(value);
    }

    private Slot CompleteObject(object value)
    {
        try
        {
            if (_isConcrete)
            {
                var only = _last ?? Enter((ObjectType)_field.Selection.Type!);
                return new Slot(only, only.Add(value), 1);
            }

            var type = ObjectTypes.Of(ref value, _field, _state.Schema);
            if (_state.RefusedTypes is { } refused && refused.TryGetValue(type, out var why))
            {
                return Slot.Of(_state.Fault(why));
            }

            var group = Enter(type);
            return new Slot(group, group.Add(value), 1);
        }
        catch (Exception exception)
        {
            return Slot.Of(_state.Fault(exception));
        }
    }

    private Slot CompleteList(ListType type, object value)
    {
        if (value is not IEnumerable items || value is string)
        {
            return Slot.Of(_state.Fault(ExecutionErrors.NotIterable(_field)));
        }

        try
        {
            return _isConcrete && type.OfType.Nullable is NamedType ? CompleteObjects(type.OfType, items) : CompleteItems(type.OfType, items);
        }
        catch (Exception exception)
        {
            return Slot.Of(_state.Fault(exception));
        }
    }

    // Objects of one type lie one after another in their group, so that a list of them is two numbers.
    private Slot CompleteObjects(GraphQLType itemType, IEnumerable items)
    {
        var group = _last ?? Enter((ObjectType)_field.Selection.Type!);
        var start = group.Count;
        if (items is ICollection collection)
        {
            group.Reserve(collection.Count);
        }

        List<Slot>? slots = null;
        foreach (var item in items)
        {
            if (slots is not null)
            {
                slots.Add(Complete(itemType, item));
            }
            else if (item is null or Exception)
            {
                slots = SlotsOf(group, start);
                slots.Add(Complete(itemType, item));
            }
            else
            {
                group.Add(item);
            }
        }

        return slots is null ? new Slot(group, start, group.Count - start) : new Slot(slots.ToArray(), 0, slots.Count);
    }

    private static List<Slot> SlotsOf(ObjectGroup group, int start)
    {
        var slots = new List<Slot>(group.Count - start + 1);
        for (var row = start; row < group.Count; row++)
        {
            slots.Add(new Slot(group, row, 1));
        }

        return slots;
    }

    private Slot CompleteItems(GraphQLType itemType, IEnumerable items)
    {
        var slots = new List<Slot>(items is ICollection { Count: var count } ? count : 0);
        foreach (var item in items)
        {
            slots.Add(Complete(itemType, item));
        }

        return new Slot(slots.ToArray(), 0, slots.Count);
    }

    private ObjectGroup Enter(ObjectType type)
    {
        if (_last is not null && ReferenceEquals(_last.Plan.Type, type))
        {
            return _last;
        }

        if (_others is not null)
        {
            foreach (var known in _others)
            {
                if (ReferenceEquals(known.Plan.Type, type))
                {
                    return _last = known;
                }
            }
        }

        _last = _state.Open(_field.Selection.Of(type));
        (_others ??= []).Add(_last);
        return _last;
    }
}
