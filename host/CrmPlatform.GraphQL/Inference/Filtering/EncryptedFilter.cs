using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>The filter on an encrypted column: rows are found by their whole text or not at all.</summary>
internal sealed class EncryptedFilter(PropertyInfo property)
{
    /// <summary>Whether all operations hold for a row.</summary>
    public Expression? Build(Expression row, IReadOnlyDictionary<string, object?> operations, FilterBudget budget)
    {
        Expression? all = null;
        foreach (var (operation, value) in operations)
        {
            var one = operation == "eq" ? Is(row, value as string, budget) : IsOneOf(row, value as IEnumerable ?? throw FilterErrors.Null(operation), budget);
            all = all is null ? one : Expression.AndAlso(all, one);
        }

        return all;
    }

    private Expression IsOneOf(Expression row, IEnumerable values, FilterBudget budget)
    {
        Expression one = Expression.Constant(false);
        foreach (var value in values)
        {
            budget.Spend();
            one = Expression.OrElse(one, Is(row, value as string, budget));
        }

        return one;
    }

    private Expression Is(Expression row, string? value, FilterBudget budget)
    {
        if (value is null)
        {
            return Expression.Equal(Expression.Property(row, property), Expression.Constant(null, typeof(string)));
        }

        // Rows in memory hold the text itself.
        return budget.IsInMemory
            ? Expression.Call(typeof(string), nameof(string.Equals), null, Expression.Property(row, property), Expression.Constant(value), Expression.Constant(StringComparison.OrdinalIgnoreCase))
            : budget.Batch.Services.GetRequiredService<IEncryptedColumns>().Is(row, property, value);
    }
}
