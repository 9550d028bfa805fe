using System.Collections;
using System.Linq.Expressions;

namespace CrmPlatform.GraphQL.Inference.Filtering;

/// <summary>The operations of a filter on one column.</summary>
/// <param name="type">The column's C# type, nullable when it can be null.</param>
/// <param name="convert">Turns a value of the filter into the column's type.</param>
internal sealed class FilterOperations(Type type, Func<object, object> convert)
{
    private readonly FilterValues _values = FilterValues.Of(type);
    private readonly Func<object, object> _convert = v => Convert(v, convert);

    /// <summary>Whether all operations hold for a member.</summary>
    public Expression? Build(Expression member, IReadOnlyDictionary<string, object?> operations, bool guardNull)
    {
        Expression? all = null;
        foreach (var (operation, value) in operations)
        {
            var one = Build(member, operation, value, guardNull);
            all = all is null ? one : Expression.AndAlso(all, one);
        }

        return all;
    }

    private Expression Build(Expression member, string operation, object? value, bool guardNull) => operation switch
    {
        "eq" => Equal(member, value),
        "neq" => Expression.Not(Equal(member, value)),
        "in" => In(member, value, operation),
        "nin" => Expression.Not(In(member, value, operation)),
        "gt" => Compare(ExpressionType.GreaterThan, member, value, operation),
        "ngt" => Expression.Not(Compare(ExpressionType.GreaterThan, member, value, operation)),
        "gte" => Compare(ExpressionType.GreaterThanOrEqual, member, value, operation),
        "ngte" => Expression.Not(Compare(ExpressionType.GreaterThanOrEqual, member, value, operation)),
        "lt" => Compare(ExpressionType.LessThan, member, value, operation),
        "nlt" => Expression.Not(Compare(ExpressionType.LessThan, member, value, operation)),
        "lte" => Compare(ExpressionType.LessThanOrEqual, member, value, operation),
        "nlte" => Expression.Not(Compare(ExpressionType.LessThanOrEqual, member, value, operation)),
        _ => Text(member, operation, value, guardNull),
    };

    private static object Convert(object value, Func<object, object> convert)
    {
        try
        {
            return convert(value);
        }
        catch (FormatException exception)
        {
            throw FilterErrors.Value(exception.Message);
        }
    }

    private Expression Equal(Expression member, object? value) => value is null
        ? type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Expression.Constant(false) : Expression.Equal(member, Expression.Constant(null, type))
        : Expression.Equal(member, _values.One(_convert(value)));

    private Expression In(Expression member, object? value, string operation) =>
        _values.In(member, value as IEnumerable ?? throw FilterErrors.Null(operation), _convert);

    private Expression Compare(ExpressionType comparison, Expression member, object? value, string operation) => value is null
        ? throw FilterErrors.Null(operation)
        : Expression.MakeBinary(comparison, member, _values.One(_convert(value)));

    private Expression Text(Expression member, string operation, object? value, bool guardNull)
    {
        var text = value as string ?? throw FilterErrors.Null(operation);
        var (method, ignoresCase, isNot) = operation switch
        {
            "contains" => (nameof(string.Contains), false, false),
            "ncontains" => (nameof(string.Contains), false, true),
            "startsWith" => (nameof(string.StartsWith), false, false),
            "nstartsWith" => (nameof(string.StartsWith), false, true),
            "endsWith" => (nameof(string.EndsWith), false, false),
            "nendsWith" => (nameof(string.EndsWith), false, true),
            "icontains" => (nameof(string.Contains), true, false),
            "istartsWith" => (nameof(string.StartsWith), true, false),
            "ieq" => (nameof(string.Equals), true, false),
            _ => throw new InvalidOperationException($"There is no filter operation '{operation}'."),
        };

        // LOWER on the column finds the value whatever the collation is; the value is lowered here, once.
        var target = ignoresCase ? Expression.Call(member, nameof(string.ToLower), null) : member;
        var parameter = _values.One(ignoresCase ? text.ToLowerInvariant() : text);
        Expression test = method == nameof(string.Equals) ? Expression.Equal(target, parameter) : Expression.Call(target, method, null, parameter);
        test = guardNull ? Expression.AndAlso(Expression.NotEqual(member, Expression.Constant(null, typeof(string))), test) : test;
        return isNot ? Expression.Not(test) : test;
    }
}
