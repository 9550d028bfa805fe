using System.Collections;
using System.Linq.Expressions;

namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>Turns the value of a filter input into a condition.</summary>
internal sealed class RowFilter
{
    private const int MaxConditions = 500;

    private readonly Dictionary<string, FieldFilter> _fields = new(StringComparer.Ordinal);

    /// <summary>Makes the condition of a field's value.</summary>
    internal delegate Expression? FieldFilter(Expression row, IReadOnlyDictionary<string, object?> value, Budget budget);

    public void Add(string field, FieldFilter filter) => _fields[field] = filter;

    /// <summary>The rows that the filter lets through.</summary>
    public IQueryable<TRow> Apply<TRow>(IQueryable<TRow> rows, IReadOnlyDictionary<string, object?> where)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var condition = Build(row, where, new Budget(MaxConditions, rows is EnumerableQuery));
        return condition is null ? rows : rows.Where(Expression.Lambda<Func<TRow, bool>>(condition, row));
    }

    /// <summary>The condition of a filter on a row or a complex value; null when it has none.</summary>
    public Expression? Build(Expression row, IReadOnlyDictionary<string, object?> where, Budget budget)
    {
        Expression? all = null;
        foreach (var (name, value) in where)
        {
            budget.Spend(MaxConditions);
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

    private Expression? Join(Expression row, IEnumerable filters, Budget budget, Func<Expression, Expression, Expression> join)
    {
        Expression? joined = null;
        foreach (var filter in filters)
        {
            var one = filter is IReadOnlyDictionary<string, object?> where ? Build(row, where, budget) : null;
            joined = joined is null ? one : one is null ? joined : join(joined, one);
        }

        return joined;
    }

    /// <summary>How many conditions a filter may still have, and whether it runs in memory.</summary>
    internal sealed class Budget(int left, bool isInMemory)
    {
        private int _left = left;

        public bool IsInMemory { get; } = isInMemory;

        public void Spend(int max)
        {
            if (--_left < 0)
            {
                throw FilterErrors.TooDeep(max);
            }
        }
    }
}
