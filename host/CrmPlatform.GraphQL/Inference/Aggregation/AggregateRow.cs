using CrmPlatform.Sdk;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>What was computed of all rows, or of those of a group or parent.</summary>
/// <param name="rows">The rows.</param>
/// <param name="parent">The parent's key; null when there is no parent.</param>
/// <param name="values">The values; null when there was no row.</param>
/// <param name="slots">Where a value stands.</param>
internal class AggregateRow(AggregateRows rows, object? parent, object?[]? values, IReadOnlyDictionary<Slot, int> slots)
{
    public AggregateRows Rows { get; } = rows;

    public object? Parent { get; } = parent;

    protected object?[]? Values { get; } = values;

    public int Count => (int?)Read(new Slot(SlotKind.Count, null)) ?? 0;

    public int Distinct(AggregateColumn column) => (int?)Read(new Slot(SlotKind.Distinct, column)) ?? 0;

    /// <exception cref="GraphQLException">The amounts are of several currencies.</exception>
    public object? Sum(AggregateColumn column)
    {
        var currency = CurrencyOf("sum", column);
        var sum = Read(new Slot(SlotKind.Sum, column)) ?? column.Zero;
        return column.IsMoney ? AsMoney(sum, currency) : sum;
    }

    /// <summary>The sum through the number of values; it is divided here, so that it is the same on every database.</summary>
    /// <exception cref="GraphQLException">The amounts are of several currencies.</exception>
    public object? Average(AggregateColumn column)
    {
        var currency = CurrencyOf("average", column);
        var given = (int?)Read(new Slot(SlotKind.Given, column)) ?? 0;
        if (given == 0)
        {
            return null;
        }

        var sum = Read(new Slot(SlotKind.Sum, column));
        object average = sum is double number ? number / given : Convert.ToDecimal(sum, System.Globalization.CultureInfo.InvariantCulture) / given;
        return column.IsMoney ? AsMoney(average, currency) : average;
    }

    /// <exception cref="GraphQLException">The amounts are of several currencies.</exception>
    public object? Extreme(SlotKind kind, AggregateColumn column)
    {
        var currency = CurrencyOf(kind == SlotKind.Min ? "min" : "max", column);
        var value = Read(new Slot(kind, column));
        return column.IsMoney ? AsMoney(value, currency) : value;
    }

    /// <summary>The currencies of a column's amounts, the first and the last; null when there are none.</summary>
    public (string? First, string? Last) CurrenciesOf(AggregateColumn column) =>
        ((string?)Read(new Slot(SlotKind.MinCurrency, column)), (string?)Read(new Slot(SlotKind.MaxCurrency, column)));

    private static object? AsMoney(object? amount, string? currency) => currency is null ? null : new Money((decimal)amount!, currency);

    private object? Read(Slot slot) => Values?[slots[slot]];

    private string? CurrencyOf(string function, AggregateColumn column)
    {
        if (column.Currency is null)
        {
            return null;
        }

        var (first, last) = CurrenciesOf(column);
        return first == last ? first : throw AggregateErrors.MixedCurrencies(function, column.Name);
    }
}
