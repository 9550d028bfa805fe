using System.Linq.Expressions;
using CrmPlatform.GraphQL.Inference.Filtering;
using CrmPlatform.GraphQL.Inference.Queries;
using CrmPlatform.GraphQL.Inference.Sorting;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Aggregation;

/// <summary>The filtered rows of an aggregate, for one request.</summary>
internal sealed class AggregateRows
{
    private readonly IQueryable _rows;
    private readonly Expression _filtered;
    private readonly FieldBatch _batch;
    private readonly AggregateSettings _settings;

    private AggregateRows(IQueryable rows, Expression filtered, AggregateSettings settings, FieldBatch batch)
    {
        _rows = rows;
        _filtered = filtered;
        _settings = settings;
        _batch = batch;
    }

    /// <summary>Groups that may be asked for at most.</summary>
    public int MaxGroups => _settings.MaxGroups;

    /// <summary>Whether rows belong to parents.</summary>
    public bool HasParents => _settings.Parents is not null;

    /// <summary>Asks the method for its rows and filters them.</summary>
    /// <exception cref="GraphQLException">The filter is not acceptable.</exception>
    public static async ValueTask<AggregateRows> OfAsync(AggregateSettings settings, FieldBatch batch)
    {
        var rows = (IQueryable)(await settings.Invoke(null, batch, batch.Arguments))!;
        var filtered = DeclaredOrder.Without(rows.Expression);
        if (settings.Filter is { } filter && batch.Arguments.GetValueOrDefault("where") is IReadOnlyDictionary<string, object?> where)
        {
            var row = Expression.Parameter(settings.Row, "row");
            filtered = filter.Build(row, where, new FilterBudget(rows is EnumerableQuery, batch)) is { } condition ? Where(filtered, condition, row) : filtered;
        }

        return new AggregateRows(rows, filtered, settings, batch);
    }

    /// <summary>Reads the values of slots: one array for each parent that has rows, its key first.</summary>
    public Task<List<object?[]>> ReadAsync(IReadOnlyList<object> parents, IReadOnlyList<Slot> slots) =>
        RunAsync(new AggregateStatement(Of(parents), ParentKey).Build(slots, []), null);

    /// <summary>Reads groups: one array for each, with the parent's key, the group's keys and the values of slots.</summary>
    public async Task<List<object?[]>> ReadAsync(
        IReadOnlyList<object> parents, IReadOnlyList<GroupKey> keys, IReadOnlyList<Slot> slots, IReadOnlyList<GroupOrder> order, int limit)
    {
        var joined = Of(parents);
        var read = new List<Func<Expression, Expression>>();
        foreach (var key in keys)
        {
            read.Add(await joined.AddAsync(key));
        }

        return await RunAsync(new AggregateStatement(joined, [.. ParentKeyOf(joined), .. read]).Build(slots, order), limit);
    }

    private IReadOnlyList<Func<Expression, Expression>> ParentKey => _settings.Parents is { Key: var key } ? [e => Expression.Property(e, key)] : [];

    private IEnumerable<Func<Expression, Expression>> ParentKeyOf(JoinedRows rows) => ParentKey.Select(k => (Func<Expression, Expression>)(e => k(rows.RowOf(e))));

    private JoinedRows Of(IReadOnlyList<object> parents)
    {
        var rows = _filtered;
        if (_settings.Parents is { Key: var key })
        {
            var row = Expression.Parameter(_settings.Row, "row");
            var values = FilterValues.Of(key.PropertyType);
            Expression member = Expression.Property(row, key);
            rows = Where(rows, parents.Count == 1 ? Expression.Equal(member, values.One(parents[0])) : values.In(member, parents, static v => v), row);
        }

        return new JoinedRows(rows, _settings.Row, _rows is EnumerableQuery, _batch);
    }

    private Task<List<object?[]>> RunAsync(Expression statement, int? limit)
    {
        var query = _rows.Provider.CreateQuery<object?[]>(statement);
        return MemoryQueryRunner.For(_rows, _batch.Services).ToListAsync(limit is { } count ? query.TakeParameter(count) : query, _batch.Cancellation);
    }

    private static MethodCallExpression Where(Expression rows, Expression condition, ParameterExpression row) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Where), [row.Type], rows, Expression.Quote(Expression.Lambda(condition, row)));
}
