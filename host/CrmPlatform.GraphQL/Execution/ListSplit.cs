using System.Collections;
using CrmPlatform.GraphQL.Coercion;
using CrmPlatform.GraphQL.Language;
using CrmPlatform.GraphQL.Planning;

namespace CrmPlatform.GraphQL.Execution;

/// <summary>Splits streamed lists into what comes at once and what comes later.</summary>
internal static class ListSplit
{
    /// <summary>What comes at once of a value; the rest is kept. A value that is no streamed list comes as a whole.</summary>
    public static object? Split(object? value, ObjectGroup group, int row, FieldPlan field, RunState state, CoercedVariables variables)
    {
        if (field.Stream is not { } stream || value is not IEnumerable items || value is string)
        {
            return value;
        }

        try
        {
            var all = items.Cast<object?>().ToList();
            var count = InitialCount(stream, variables);
            if (count >= all.Count)
            {
                return all;
            }

            state.Keep(new ListRest(group, row, field, count, all[count..]));
            return all[..count];
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static int InitialCount(DirectiveNode stream, CoercedVariables variables)
    {
        var count = Directives.Argument(stream, "initialCount") switch
        {
            IntValueNode literal => int.Parse(literal.Text, null),
            VariableNode variable => variables.ValueOf(variable.Name.Value) as int? ?? 0,
            _ => 0,
        };
        return count >= 0 ? count : throw ExecutionErrors.NegativeInitialCount();
    }
}
