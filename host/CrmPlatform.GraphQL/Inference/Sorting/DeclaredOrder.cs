using System.Linq.Expressions;

namespace CrmPlatform.GraphQL.Inference.Sorting;

/// <summary>Reads the order that a method gave its query, such as <c>OrderByDescending(c => c.CreatedAt)</c>.</summary>
internal static class DeclaredOrder
{
    /// <summary>Splits a query into its rows and the paths that they are sorted by.</summary>
    /// <returns>False when a key of the order is no path of properties.</returns>
    public static bool TrySplit<TRow>(IQueryable<TRow> query, out IQueryable<TRow> rows, out List<(string Path, bool Descending)> order)
    {
        order = [];
        rows = query;
        var expression = query.Expression;
        while (expression is MethodCallExpression { Method: { DeclaringType: var type, Name: var name } } call && type == typeof(Queryable)
            && name is nameof(Queryable.OrderBy) or nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenBy) or nameof(Queryable.ThenByDescending))
        {
            if (call.Arguments is not [_, UnaryExpression { Operand: LambdaExpression key }] || PathOf(key) is not { } path)
            {
                return false;
            }

            order.Insert(0, (path, name.EndsWith("Descending", StringComparison.Ordinal)));
            expression = call.Arguments[0];
            if (name.StartsWith("OrderBy", StringComparison.Ordinal))
            {
                break;
            }
        }

        rows = order.Count == 0 ? query : query.Provider.CreateQuery<TRow>(expression);
        return true;
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
