using System.Linq.Expressions;
using System.Reflection;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>A column of which something is computed.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Path">The properties from the row to the value.</param>
internal sealed record AggregateColumn(string Name, IReadOnlyList<PropertyInfo> Path)
{
    /// <summary>The properties from the row to the currency of the amount; null when it is no amount.</summary>
    public IReadOnlyList<PropertyInfo>? Currency { get; init; }

    /// <summary>Whether value and currency are one <see cref="Sdk.Money"/>.</summary>
    public bool IsMoney { get; init; }

    /// <summary>The type of the value, without nullable.</summary>
    public Type Type => Nullable.GetUnderlyingType(Path[^1].PropertyType) ?? Path[^1].PropertyType;

    /// <summary>Whether values can be added: a key of another row is no number.</summary>
    public bool IsNumber => ColumnTypes.IsNumber(Type);

    /// <summary>The type of sums: whole numbers are added as 64 bits.</summary>
    public Type SumType => Type == typeof(decimal) || Type == typeof(double) ? Type : Type == typeof(float) ? typeof(double) : typeof(long);

    /// <summary>What nothing sums up to.</summary>
    public object Zero => Convert.ChangeType(0, SumType, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The value of a row, null when it has none.</summary>
    public Expression Of(Expression row) => Paths.Read(row, Path);

    /// <summary>The currency of a row's amount, null when the row has no amount.</summary>
    public Expression CurrencyOf(Expression row)
    {
        var amount = Of(row);
        return Expression.Condition(
            Expression.NotEqual(amount, Expression.Constant(null, amount.Type)), Paths.Read(row, Currency!), Expression.Constant(null, typeof(string)));
    }
}
