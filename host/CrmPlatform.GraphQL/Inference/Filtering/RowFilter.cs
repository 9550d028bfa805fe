using System.Collections;
using System.Linq.Expressions;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>Turns the value of a filter input into a condition.</summary>
internal sealed class RowFilter
{
    private readonly Dictionary<string, FieldFilter> _fields = new(StringComparer.Ordinal);

    /// <summary>Makes the condition of a field's value.</summary>
    internal delegate Expression? FieldFilter(Expression row, IReadOnlyDictionary<string, object?> value, FilterBudget budget);

    public void Add(string field, FieldFilter filter) => _fields[field] = filter;

    /// <summary>The rows that the filter lets through.</summary>
    public IQueryable<TRow> Apply<TRow>(IQueryable<TRow> rows, IReadOnlyDictionary<string, object?> where, FieldBatch batch)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var condition = Build(row, where, new FilterBudget(rows is EnumerableQuery, batch));
        return condition is null ? rows : rows.Where(Expression.Lambda<Func<TRow, bool>>(condition, row));
    }

    /// <summary>The condition of a filter on a row or a complex value; null when it has none.</summary>
    public Expression? Build(Expression row, IReadOnlyDictionary<string, object?> where, FilterBudget budget)
    {
        Expression? all = null;
        foreach (var (name, value) in where)
        {
            budget.Spend();
            var one = name switch
            {
                _ when value is null => null,
                "and" => Join(row, (IEnumerable)value, budget, Expression.AndAlso),
                "or" => Join(row, (IEnumerable)value, budget, Expression.OrElse),
                _ => _fields[name](row, (IReadOnlyDictionary<string, object?>)value, budget),
            };
            all = all is null ? one : one is null ? all : Expression.AndAlso(all, one);
        }

        return all;
    }

    private Expression? Join(Expression row, IEnumerable filters, FilterBudget budget, Func<Expression, Expression, Expression> join)
    {
        Expression? joined = null;
        foreach (var filter in filters)
        {
            var one = filter is IReadOnlyDictionary<string, object?> where ? Build(row, where, budget) : null;
            joined = joined is null ? one : one is null ? joined : join(joined, one);
        }

        return joined;
    }
}
