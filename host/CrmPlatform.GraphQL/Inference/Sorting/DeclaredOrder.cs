using System.Linq.Expressions;

namespace CrmPlatform.GraphQL.Inference.Sorting;

/// <summary>Reads the order that a method gave its query, such as <c>OrderByDescending(c => c.CreatedAt)</c>.</summary>
internal static class DeclaredOrder
{
    private static readonly HashSet<string> Sorting =
        [nameof(Queryable.OrderBy), nameof(Queryable.OrderByDescending), nameof(Queryable.ThenBy), nameof(Queryable.ThenByDescending)];

    // Which rows there are, and how they are read, does not change their order.
    private static readonly HashSet<string> KeepingOrder =
        [nameof(Queryable.Where), nameof(Queryable.Take), nameof(Queryable.Skip), "AsNoTracking", "AsNoTrackingWithIdentityResolution", "TagWith", "TagWithCallSite", "Include"];

    /// <summary>The paths that a query is sorted by; null when one of its keys is no path of properties.</summary>
    public static List<(string Path, bool Descending)>? Of(IQueryable query)
    {
        var order = new List<(string Path, bool Descending)>();
        var expression = query.Expression;
        while (expression is MethodCallExpression { Method.Name: var name } call)
        {
            if (Sorting.Contains(name))
            {
                if (call.Arguments is not [_, UnaryExpression { Operand: LambdaExpression key }] || PathOf(key) is not { } path)
                {
                    return null;
                }

                order.Insert(0, (path, name.EndsWith("Descending", StringComparison.Ordinal)));
                if (name.StartsWith("OrderBy", StringComparison.Ordinal))
                {
                    break;
                }
            }
            else if (!KeepingOrder.Contains(name))
            {
                break;
            }

            expression = call.Arguments[0];
        }

        return order;
    }

    /// <summary>The query without its order, where that order does not decide which rows there are.</summary>
    public static IQueryable<TRow> Without<TRow>(IQueryable<TRow> query)
    {
        var expression = Without(query.Expression);
        return expression == query.Expression ? query : query.Provider.CreateQuery<TRow>(expression);
    }

    /// <summary>The expression of a query without its order, where that order does not decide which rows there are.</summary>
    public static Expression Without(Expression expression)
    {
        if (expression is not MethodCallExpression { Method.Name: var name } call)
        {
            return expression;
        }

        if (Sorting.Contains(name))
        {
            return Without(call.Arguments[0]);
        }

        return KeepingOrder.Contains(name) && name is not (nameof(Queryable.Take) or nameof(Queryable.Skip))
            ? call.Update(null, call.Arguments.Skip(1).Prepend(Without(call.Arguments[0])))
            : expression;
    }

    private static string? PathOf(LambdaExpression key)
    {
        var names = new List<string>();
        var body = key.Body;
        while (body is MemberExpression { Expression: { } target } member)
        {
            if (!(member.Member.Name == "Value" && Nullable.GetUnderlyingType(target.Type) is not null))
            {
                names.Insert(0, member.Member.Name);
            }

            body = target;
        }

        return body == key.Parameters[0] && names.Count > 0 ? string.Join('.', names) : null;
    }
}
