using System.Linq.Expressions;
using CrmPlatform.GraphQL.Inference.Queries;

namespace CrmPlatform.GraphQL.Inference.Sorting;

/// <summary>An order in which every row has one place: its last key is unique.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class RowOrder<TRow>(IReadOnlyList<(SortKey<TRow> Key, bool Descending)> keys)
{
    public IReadOnlyList<(SortKey<TRow> Key, bool Descending)> Keys { get; } = keys;

    /// <summary>The order as text; a cursor belongs to one order.</summary>
    public string Signature { get; } = string.Join(',', keys.Select(k => $"{(k.Descending ? '-' : '+')}{k.Key.Path}"));

    public IQueryable<TRow> Apply(IQueryable<TRow> rows, bool isReversed)
    {
        for (var i = 0; i < Keys.Count; i++)
        {
            rows = Keys[i].Key.Order(rows, i == 0, Keys[i].Descending != isReversed);
        }

        return rows;
    }

    /// <summary>The rows that come after one, given by the values of its keys.</summary>
    public IQueryable<TRow> After(IQueryable<TRow> rows, IReadOnlyList<object?> values, bool isReversed)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var condition = After(row, values, isReversed, 0);

        // The first key alone bounds the rows, which an index can use; the exact condition is a disjunction, which it cannot.
        if (Keys.Count > 1 && Keys[0].Key.AtOrAfter(row, values[0], Keys[0].Descending != isReversed) is { } bound)
        {
            condition = Expression.AndAlso(bound, condition);
        }

        return rows.WhereFree(Expression.Lambda<Func<TRow, bool>>(condition, row));
    }

    private Expression After(ParameterExpression row, IReadOnlyList<object?> values, bool isReversed, int index)
    {
        var (key, descending) = Keys[index];
        var after = key.After(row, values[index], descending != isReversed);
        return index == Keys.Count - 1
            ? after
            : Expression.OrElse(after, Expression.AndAlso(key.Same(row, values[index]), After(row, values, isReversed, index + 1)));
    }
}
