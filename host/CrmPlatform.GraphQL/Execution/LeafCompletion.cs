using System.Collections;
using CrmPlatform.GraphQL.Planning;
using CrmPlatform.GraphQL.TypeSystem;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Checks the values of leaf fields. Whether a scalar can write its value shows when it is written. spec: CompleteValue()</summary>
internal readonly ref struct LeafCompletion(OperationRun run, FieldPlan field)
{
    private readonly OperationRun _run = run;
    private readonly FieldPlan _field = field;

    /// <summary>The value, an array for a list, or a fault.</summary>
    public object? Complete(GraphQLType type, object? value)
    {
        var inner = type.Nullable;
        if (value is null)
        {
            return ReferenceEquals(inner, type) ? null : _run.Fault(FieldFault.Null);
        }

        if (value is Exception exception)
        {
            return _run.Fault(exception);
        }

        return inner is ListType list ? CompleteList(list, value) : value;
    }

    private object CompleteList(ListType type, object value)
    {
        if (value is not IEnumerable items || value is string)
        {
            return _run.Fault(ExecutionErrors.NotIterable(_field));
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
            return _run.Fault(exception);
        }

        return completed.ToArray();
    }
}
