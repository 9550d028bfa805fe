using System.Linq.Expressions;
using CrmPlatform.GraphQL.Inference.Queries;

namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>Conditions on the rows that a row leads to: whether there is one, and of what kind.</summary>
/// <param name="relation">How the rows belong together.</param>
/// <param name="related">The filter of the related rows.</param>
internal sealed class RelationFilter(RowRelation relation, RowFilter related)
{
    private static readonly IReadOnlyDictionary<string, object?> NoArguments = new Dictionary<string, object?>();

    /// <summary>The condition of an input with <c>some</c>, <c>none</c>, <c>all</c> and <c>any</c>.</summary>
    public Expression? Many(Expression row, IReadOnlyDictionary<string, object?> value, FilterBudget budget)
    {
        Expression? all = null;
        foreach (var (name, given) in value)
        {
            budget.Spend();
            Expression? one = (name, given) switch
            {
                ("any", bool any) => any ? Exists(row, null, budget) : Expression.Not(Exists(row, null, budget)),
                ("some", IReadOnlyDictionary<string, object?> where) => Exists(row, r => related.Build(r, where, budget), budget),
                ("none", IReadOnlyDictionary<string, object?> where) => Expression.Not(Exists(row, r => related.Build(r, where, budget), budget)),
                ("all", IReadOnlyDictionary<string, object?> where) => Expression.Not(Exists(row, r => Not(related.Build(r, where, budget)), budget)),
                _ => null,
            };
            all = all is null ? one : one is null ? all : Expression.AndAlso(all, one);
        }

        return all;
    }

    /// <summary>Whether the one row that a row leads to fulfils conditions.</summary>
    public Expression One(Expression row, IReadOnlyDictionary<string, object?> where, FilterBudget budget) =>
        Exists(row, r => related.Build(r, where, budget), budget);

    private static Expression Not(Expression? condition) => condition is null ? Expression.Constant(false) : Expression.Not(condition);

    private MethodCallExpression Exists(Expression row, Func<Expression, Expression?>? condition, FilterBudget budget)
    {
        var task = relation.Query(null, budget.Batch, NoArguments);
        var rows = (IQueryable)(task.IsCompletedSuccessfully ? task.Result : task.AsTask().GetAwaiter().GetResult())!;
        var other = Expression.Parameter(relation.Row, "other");
        Expression belongs = Same(Expression.Property(other, relation.Key), Expression.Property(row, relation.ParentKey));
        belongs = condition?.Invoke(other) is { } more ? Expression.AndAlso(belongs, more) : belongs;
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [relation.Row], rows.Expression, Expression.Quote(Expression.Lambda(belongs, other)));
    }

    // A key that can be null never belongs to one that cannot be, but the types must be the same to say so.
    private static BinaryExpression Same(Expression key, Expression parentKey)
    {
        if (key.Type == parentKey.Type)
        {
            return Expression.Equal(key, parentKey);
        }

        var nullable = Nullable.GetUnderlyingType(key.Type) is null ? parentKey.Type : key.Type;
        return Expression.Equal(Expression.Convert(key, nullable), Expression.Convert(parentKey, nullable));
    }
}
