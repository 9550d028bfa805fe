using CrmPlatform.GraphQL.Inference.Paging;
using CrmPlatform.GraphQL.Inference.Sorting;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>The page of a query that a client asks for.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class RowPage<TRow>
{
    private readonly RowOrder<TRow> _order;
    private readonly RowModel<TRow> _model;
    private readonly PageRequest _request;
    private readonly Cursors<TRow> _cursors;
    private readonly IReadOnlyList<object?>? _from;
    private readonly IReadOnlyList<object?>? _to;

    public RowPage(RowQuery<TRow> query, RowOrder<TRow> order, RowModel<TRow> model, QuerySettings settings, FieldBatch batch)
    {
        _order = order;
        _model = model;
        Query = query;
        Selected = PageColumns.Of(batch.Selection, settings.Connection!, model);
        _request = PageRequest.Of(batch, settings.Paging!);
        _cursors = new Cursors<TRow>(order);
        _from = _request.After is { } after ? _cursors.Read(after, batch.Field.Name, "after") : null;
        _to = _request.Before is { } before ? _cursors.Read(before, batch.Field.Name, "before") : null;
    }

    public RowQuery<TRow> Query { get; }

    /// <summary>What is selected of the page.</summary>
    public PageColumns Selected { get; }

    // One row more tells whether another page follows.
    private int Take => _request.Count + (Selected.NeedsPageInfo ? 1 : 0);

    /// <summary>The rows of the page in the direction of counting, at most one more than asked for.</summary>
    public IQueryable<TRow> Rows(IQueryable<TRow> rows) => Sorted(Bounded(rows)).TakeParameter(Take);

    /// <summary>The order of the page over rows that are read for several parents.</summary>
    public IQueryable<TRow> Sorted(IQueryable<TRow> rows) => _order.Apply(rows, _request.IsBackward);

    /// <summary>Reads the columns that are selected, the keys of cursors and some more.</summary>
    public Task<List<TRow>> ReadAsync(IQueryable<TRow> rows, ColumnSet more)
    {
        var columns = Selected.Rows.With(more);
        if (Selected.NeedsCursors)
        {
            columns = columns.With(_model.Of(_order.Keys.Select(k => k.Key.Column)));
        }

        return Query.Runner.ToListAsync(_model.Project(rows, columns), Query.Cancellation);
    }

    /// <summary>The connection of rows that were read.</summary>
    public Connection Of(IReadOnlyList<TRow> read, int? totalCount)
    {
        var hasMore = read.Count > _request.Count;
        var rows = new List<object>(Math.Min(read.Count, _request.Count));
        for (var i = 0; i < read.Count && i < _request.Count; i++)
        {
            rows.Add(read[i]!);
        }

        if (_request.IsBackward)
        {
            rows.Reverse();
        }

        return new Connection(
            rows,
            row => _cursors.Of((TRow)row),
            hasNext: _request.IsBackward ? _to is not null : hasMore,
            hasPrevious: _request.IsBackward ? hasMore : _from is not null,
            totalCount);
    }

    private IQueryable<TRow> Bounded(IQueryable<TRow> rows)
    {
        rows = _from is null ? rows : _order.After(rows, _from, isReversed: false);
        return _to is null ? rows : _order.After(rows, _to, isReversed: true);
    }
}
