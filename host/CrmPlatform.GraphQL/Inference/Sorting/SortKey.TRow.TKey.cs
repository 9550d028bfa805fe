using System.Linq.Expressions;
using System.Text.Json;
using CrmPlatform.GraphQL.Inference.Queries;

namespace CrmPlatform.GraphQL.Inference.Sorting;

/// <summary>Rows sorted by a value of a C# type.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <typeparam name="TKey">The value's type, nullable when it can be null.</typeparam>
internal sealed class SortKey<TRow, TKey> : SortKey<TRow>
{
    private static readonly bool IsText = typeof(TKey) == typeof(string);

    private readonly Expression<Func<TRow, TKey>> _key;
    private readonly Expression<Func<TRow, bool>>? _isGiven;
    private readonly Late<Func<TRow, TKey>> _read;

    public SortKey(string path, Expression<Func<TRow, TKey>> key, bool isNullable)
        : base(path)
    {
        _key = key;
        _read = new Late<Func<TRow, TKey>>(key.Compile);
        _isGiven = isNullable ? Expression.Lambda<Func<TRow, bool>>(Expression.NotEqual(key.Body, Null), key.Parameters) : null;
    }

    private static Expression Null => Expression.Constant(null, typeof(TKey));

    public override IOrderedQueryable<TRow> Order(IQueryable<TRow> rows, bool isFirst, bool descending)
    {
        if (_isGiven is null)
        {
            return Order(rows, _key, isFirst, descending);
        }

        // Databases differ in where null stands, so it is a key of its own.
        return Order(Order(rows, _isGiven, isFirst, descending), _key, isFirst: false, descending);
    }

    public override Expression After(ParameterExpression row, object? value, bool descending)
    {
        var key = KeyOf(row);
        if (value is null)
        {
            return descending ? Expression.Constant(false) : Expression.NotEqual(key, Null);
        }

        var after = Compare(descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, key, value);
        return descending && _isGiven is not null ? Expression.OrElse(after, Expression.Equal(key, Null)) : after;
    }

    public override Expression? AtOrAfter(ParameterExpression row, object? value, bool descending) => _isGiven is null && value is not null
        ? Compare(descending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual, KeyOf(row), value)
        : null;

    public override Expression Same(ParameterExpression row, object? value) =>
        Expression.Equal(KeyOf(row), value is null ? Null : Holder<TKey>.Of((TKey)value));

    public override object? Read(TRow row) => _read.Value(row);

    public override void Write(Utf8JsonWriter writer, object? value) => JsonSerializer.Serialize(writer, (TKey?)value);

    public override object? ReadJson(JsonElement json)
    {
        var value = json.Deserialize<TKey>();
        return value is not null || _isGiven is not null ? value : throw new JsonException("The key cannot be null.");
    }

    private static IOrderedQueryable<TRow> Order<T>(IQueryable<TRow> rows, Expression<Func<TRow, T>> key, bool isFirst, bool descending) => (isFirst, descending) switch
    {
        (true, false) => rows.OrderBy(key),
        (true, true) => rows.OrderByDescending(key),
        (false, false) => ((IOrderedQueryable<TRow>)rows).ThenBy(key),
        (false, true) => ((IOrderedQueryable<TRow>)rows).ThenByDescending(key),
    };

    private static Expression Compare(ExpressionType comparison, Expression key, object value)
    {
        var parameter = Holder<TKey>.Of((TKey)value);
        return IsText
            ? Expression.MakeBinary(comparison, Expression.Call(typeof(string), nameof(string.Compare), null, key, parameter), Expression.Constant(0))
            : Expression.MakeBinary(comparison, key, parameter);
    }

    private Expression KeyOf(ParameterExpression row) => _key.Body.Replace(_key.Parameters[0], row);
}
