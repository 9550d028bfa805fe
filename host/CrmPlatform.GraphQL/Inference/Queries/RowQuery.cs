using System.Linq.Expressions;
using CrmPlatform.GraphQL.Inference.Paging;
using CrmPlatform.GraphQL.Inference.Sorting;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>A field's query for one request: filtered, with its order and its page.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class RowQuery<TRow>
{
    private readonly RowModel<TRow> _model;
    private readonly QuerySettings _settings;
    private readonly FieldBatch _batch;

    private RowQuery(IQueryable<TRow> rows, RowOrder<TRow>? order, RowModel<TRow> model, QuerySettings settings, FieldBatch batch)
    {
        Rows = rows;
        Order = order;
        _model = model;
        _settings = settings;
        _batch = batch;
        Runner = MemoryQueryRunner.For(rows, batch.Services);
    }

    /// <summary>The filtered rows, not sorted when there is an order.</summary>
    public IQueryable<TRow> Rows { get; }

    /// <summary>The order; null to leave the method's.</summary>
    public RowOrder<TRow>? Order { get; }

    public IQueryRunner Runner { get; }

    public CancellationToken Cancellation => _batch.Cancellation;

    /// <summary>Reads filter and order of the arguments.</summary>
    /// <exception cref="GraphQLException">The filter has a condition without value.</exception>
    public static RowQuery<TRow> Of(IQueryable<TRow> rows, RowModel<TRow> model, RowSorting<TRow> sorting, QuerySettings settings, FieldBatch batch)
    {
        var keys = sorting.Read(batch.Arguments.GetValueOrDefault("order"));
        var needsOrder = settings.Kind == QueryKind.Connection || keys.Count > 0;

        if (needsOrder)
        {
            keys = keys.Count == 0 ? Declared(rows, sorting, settings) : keys;
            rows = DeclaredOrder.Without(rows);
        }

        if (settings.Filter is not null && batch.Arguments.TryGetValue("where", out var where) && where is IReadOnlyDictionary<string, object?> conditions)
        {
            rows = settings.Filter.Apply(rows, conditions, batch);
        }

        if (!needsOrder)
        {
            return new RowQuery<TRow>(rows, null, model, settings, batch);
        }

        if (sorting.Unique is { } unique && keys.TrueForAll(k => k.Key != unique))
        {
            keys.Add((unique, false));
        }

        return new RowQuery<TRow>(rows, new RowOrder<TRow>(keys), model, settings, batch);
    }

    public IQueryable<TRow> Where(Expression<Func<TRow, bool>> condition) => Rows.WhereFree(condition);

    public IQueryable<TRow> Sorted(IQueryable<TRow> rows) => Order is null ? rows : Order.Apply(rows, isReversed: false);

    /// <summary>Reads the columns that are selected below the field, and some more.</summary>
    public Task<List<TRow>> ReadAsync(IQueryable<TRow> rows, ColumnSet more) =>
        Runner.ToListAsync(_model.Project(rows, _model.Of(_batch.Selection).With(more)), Cancellation);

    /// <summary>The page that is asked for.</summary>
    /// <exception cref="GraphQLException">The paging arguments are not acceptable.</exception>
    public RowPage<TRow> Page() => new(this, Order!, _model, _settings, _batch);

    // A page must know the order that its method gave.
    private static List<(SortKey<TRow> Key, bool Descending)> Declared(IQueryable<TRow> rows, RowSorting<TRow> sorting, QuerySettings settings)
    {
        var order = DeclaredOrder.Of(rows) ?? throw PagingErrors.NoKey(settings.Member, "an expression");
        return [.. order.Select(p => (sorting.Find(p.Path) ?? throw PagingErrors.NoKey(settings.Member, p.Path), p.Descending))];
    }
}
