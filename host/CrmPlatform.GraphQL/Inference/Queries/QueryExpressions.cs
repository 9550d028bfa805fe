using System.Linq.Expressions;
using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Queries whose values are parameters.</summary>
internal static class QueryExpressions
{
    private static readonly MethodInfo TakeMethod = Method(nameof(Queryable.Take), typeof(int));
    private static readonly MethodInfo WhereMethod = ((MethodCallExpression)((Expression<Func<IQueryable<int>, IQueryable<int>>>)(q => q.Where(x => true))).Body).Method.GetGenericMethodDefinition();

    public static IQueryable<T> TakeParameter<T>(this IQueryable<T> rows, int count) => rows.Provider.CreateQuery<T>(
        Expression.Call(TakeMethod.MakeGenericMethod(typeof(T)), rows.Expression, Holder<int>.Of(count)));

    /// <summary>The rows for which a condition holds that may read a parameter of an outer query.</summary>
    public static IQueryable<T> WhereFree<T>(this IQueryable<T> rows, Expression<Func<T, bool>> condition) => rows.Provider.CreateQuery<T>(
        Expression.Call(WhereMethod.MakeGenericMethod(typeof(T)), rows.Expression, Expression.Quote(condition)));

    /// <summary>Whether a member has one of the values; all of them are one parameter where the provider can.</summary>
    public static Expression In<TValue>(Expression member, List<TValue> values)
    {
        Expression found = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], Holder<List<TValue>>.Of(values), member);

        // Said beforehand, a database need not look for null among the values, which an index cannot help with.
        return default(TValue) is null && !values.Contains(default!) ? Expression.AndAlso(Expression.NotEqual(member, Expression.Constant(null, typeof(TValue))), found) : found;
    }

    /// <summary>The expression with a parameter replaced.</summary>
    public static Expression Replace(this Expression expression, ParameterExpression parameter, Expression by) => new Replacement(parameter, by).Visit(expression);

    private static MethodInfo Method(string name, Type second) => typeof(Queryable).GetMethods()
        .First(m => m.Name == name && m.GetParameters() is [_, var p] && p.ParameterType == second);

    private sealed class Replacement(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
