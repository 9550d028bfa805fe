namespace CrmPlatform.Sdk.GraphQL;

/// <summary>Beside the list stands a field that counts, sums and groups its rows: <c>ordersAggregate</c> beside <c>orders</c>.</summary>
/// <remarks>
/// It takes the filter of <see cref="UseFilteringAttribute"/> and answers in one statement, with <see cref="BatchByAttribute"/> for all
/// parents of a level. Rows are grouped by columns, by periods of instants and days, and by what they lead to. Decimals of a row with a
/// column <c>Currency</c>, and <see cref="Money"/>, are amounts: they are never added across currencies.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseAggregationAttribute : Attribute
{
    /// <summary>Groups that may be asked for at most. Default: 1,000.</summary>
    public int MaxGroups { get; set; } = 1_000;
}
