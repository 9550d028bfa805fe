using System.Linq.Expressions;
using CrmPlatform.GraphQL.Inference.Sorting;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>Builds one statement: rows into groups, groups into values.</summary>
internal sealed class AggregateStatement
{
    private readonly JoinedRows _rows;
    private readonly IReadOnlyList<Func<Expression, Expression>> _keys;
    private readonly Type _key;
    private readonly ParameterExpression _group;
    private readonly LambdaExpression _keyOf;

    /// <param name="rows">The rows.</param>
    /// <param name="keys">What their elements are grouped by; none for one group of all.</param>
    public AggregateStatement(JoinedRows rows, IReadOnlyList<Func<Expression, Expression>> keys)
    {
        _rows = rows;
        _keys = keys;
        var element = Expression.Parameter(Element, "element");
        _keyOf = Expression.Lambda(Key(keys.Select(k => k(element)).ToList()), element);
        _key = _keyOf.Body.Type;
        _group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(_key, Element), "group");
    }

    private Type Element => _rows.Element;

    /// <summary>The query: for each group its keys, then the values of slots.</summary>
    public Expression Build(IReadOnlyList<Slot> slots, IReadOnlyList<GroupOrder> order)
    {
        var groups = Expression.Call(typeof(Queryable), nameof(Queryable.GroupBy), [Element, _key], _rows.Rows, Expression.Quote(_keyOf));
        Expression sorted = groups;
        foreach (var (value, descending) in order.SelectMany(Values))
        {
            var method = (ReferenceEquals(sorted, groups) ? nameof(Queryable.OrderBy) : nameof(Queryable.ThenBy)) + (descending ? "Descending" : "");
            sorted = Expression.Call(typeof(Queryable), method, [_group.Type, value.Type], sorted, Expression.Quote(Expression.Lambda(value, _group)));
        }

        var values = Enumerable.Range(0, _keys.Count).Select(KeyAt).Concat(slots.Select(ValueOf)).Select(v => Expression.Convert(v, typeof(object)));
        var select = Expression.Lambda(Expression.NewArrayInit(typeof(object), values), _group);
        return Expression.Call(typeof(Queryable), nameof(Queryable.Select), [_group.Type, typeof(object[])], sorted, Expression.Quote(select));
    }

    // A tuple whose constructor tells its members reads like an anonymous type, which databases know how to group by.
    private static Expression Key(List<Expression> parts)
    {
        if (parts.Count == 0)
        {
            return Expression.Constant(1);
        }

        var type = Type.GetType($"System.ValueTuple`{parts.Count}")!.MakeGenericType([.. parts.Select(p => p.Type)]);
        return Expression.New(type.GetConstructor(type.GetGenericArguments())!, parts, parts.Select((_, i) => type.GetField($"Item{i + 1}")!));
    }

    private MemberExpression KeyAt(int index) => Expression.Field(Expression.Property(_group, "Key"), $"Item{index + 1}");

    // Null stands first when ascending, on every database.
    private IEnumerable<(Expression Value, bool Descending)> Values(GroupOrder order)
    {
        IEnumerable<Expression> values = order.Slot is { } slot ? [order.IsAverage ? Average(slot) : ValueOf(slot)] : Enumerable.Range(0, _keys.Count).Select(KeyAt);
        foreach (var value in values)
        {
            if (!value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null)
            {
                yield return (Expression.NotEqual(value, Expression.Constant(null, value.Type)), order.Descending);
            }

            yield return (SortKeys.Position(value), order.Descending);
        }
    }

    private Expression ValueOf(Slot slot) => slot switch
    {
        { Kind: SlotKind.Count } => Call(nameof(Enumerable.Count), [Element], _group),
        { Kind: SlotKind.Given, Column: { } column } => CountWhere(column),
        { Kind: SlotKind.Distinct, Column: { } column } => Distinct(column),
        { Kind: SlotKind.Sum, Column: { } column } => Call(nameof(Enumerable.Sum), [Element], _group, Each(r => AsSum(column, r))),
        { Kind: SlotKind.MinCurrency, Column: { } column } => Extreme(nameof(Enumerable.Min), column.CurrencyOf),
        { Kind: SlotKind.MaxCurrency, Column: { } column } => Extreme(nameof(Enumerable.Max), column.CurrencyOf),
        { Kind: SlotKind.Min, Column: { } column } => Extreme(nameof(Enumerable.Min), column.Of),
        { Kind: SlotKind.Max, Column: { } column } => Extreme(nameof(Enumerable.Max), column.Of),
        _ => throw new InvalidOperationException($"There is no value '{slot.Kind}' without a column."),
    };

    private MethodCallExpression Average(Slot slot) => Call(nameof(Enumerable.Average), [Element], _group, Each(r => AsSum(slot.Column!, r)));

    private static Expression AsSum(AggregateColumn column, Expression row)
    {
        var type = typeof(Nullable<>).MakeGenericType(column.SumType);
        var value = column.Of(row);
        return value.Type == type ? value : Expression.Convert(value, type);
    }

    private MethodCallExpression Extreme(string method, Func<Expression, Expression> value)
    {
        var each = Each(value);
        return Call(method, [Element, each.ReturnType], _group, each);
    }

    private MethodCallExpression CountWhere(AggregateColumn column) => Call(nameof(Enumerable.Count), [Element], _group, IsGiven(column));

    private MethodCallExpression Distinct(AggregateColumn column)
    {
        var each = Each(column.Of);
        var given = Call(nameof(Enumerable.Where), [Element], _group, IsGiven(column));
        var values = Call(nameof(Enumerable.Select), [Element, each.ReturnType], given, each);
        return Call(nameof(Enumerable.Count), [each.ReturnType], Call(nameof(Enumerable.Distinct), [each.ReturnType], values));
    }

    private LambdaExpression IsGiven(AggregateColumn column) => Each(r => column.Of(r) is var value ? Expression.NotEqual(value, Expression.Constant(null, value.Type)) : value);

    private LambdaExpression Each(Func<Expression, Expression> value)
    {
        var element = Expression.Parameter(Element, "element");
        return Expression.Lambda(value(_rows.RowOf(element)), element);
    }

    private static MethodCallExpression Call(string method, Type[] types, params Expression[] arguments) => Expression.Call(typeof(Enumerable), method, types, arguments);
}
