using System.Collections;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Checks the values of leaf fields. Whether a scalar can write its value shows when it is written. spec: CompleteValue()</summary>
internal readonly ref struct LeafCompletion(RunState state, FieldPlan field)
{
    private readonly RunState _state = state;
    private readonly FieldPlan _field = field;

    /// <summary>The value, an array for a list, or a fault.</summary>
    public object? Complete(GraphQLType type, object? value)
    {
        var inner = type.Nullable;
        if (value is null)
        {
            return ReferenceEquals(inner, type) ? null : _state.Fault(FieldFault.Null);
        }

        if (value is Exception exception)
        {
            return _state.Fault(exception);
        }

        return inner is ListType list ? CompleteList(list, value) : value;
    }

    private object CompleteList(ListType type, object value)
    {
        if (value is not IEnumerable items || value is string)
        {
            return _state.Fault(ExecutionErrors.NotIterable(_field));
        }

        var completed = new List<object?>(items is ICollection { Count: var count } ? count : 0);
        try
        {
            foreach (var item in items)
            {
                completed.Add(Complete(type.OfType, item));
            }
        }
        catch (Exception exception)
        {
            return _state.Fault(exception);
        }

        return completed.ToArray();
    }
}
