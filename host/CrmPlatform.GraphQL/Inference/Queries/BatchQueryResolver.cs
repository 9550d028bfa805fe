using System.Linq.Expressions;
using System.Reflection;
using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Sorting;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Loads the rows of all parents of a level in one statement, and counts them in one more.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
/// <typeparam name="TKey">The type of the row's property that holds the parent's key.</typeparam>
internal sealed class BatchQueryResolver<TRow, TKey> : BatchResolver
    where TKey : notnull
{
    private readonly RowModel<TRow> _model;
    private readonly RowSorting<TRow> _sorting;
    private readonly QuerySettings _settings;
    private readonly Func<object, object?> _keyOfParent;
    private readonly Expression<Func<TRow, TKey>> _key;
    private readonly Late<Func<TRow, TKey>> _read;
    private readonly ColumnSet _keyColumn;
    private readonly bool _isUnique;

    public BatchQueryResolver(
        RowModel<TRow> model, RowSorting<TRow> sorting, QuerySettings settings, PropertyInfo key, Func<object, object?> keyOfParent, IReadOnlyList<string> requires)
    {
        _model = model;
        _sorting = sorting;
        _settings = settings;
        _keyOfParent = keyOfParent;
        var row = Expression.Parameter(typeof(TRow), "row");
        _key = Expression.Lambda<Func<TRow, TKey>>(Expression.Property(row, key), row);
        _read = new Late<Func<TRow, TKey>>(_key.Compile);
        _keyColumn = model.Of([key.Name]);
        _isUnique = key.Name == "Id";
        Requires = requires;
    }

    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        var keys = new List<TKey>();
        var seen = new HashSet<TKey>();
        foreach (var parent in batch.Parents)
        {
            if (_keyOfParent(parent) is TKey value && seen.Add(value))
            {
                keys.Add(value);
            }
        }

        try
        {
            var results = await LoadAsync(keys, batch);
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                batch.SetResult(i, results(_keyOfParent(batch.Parents[i])));
            }
        }
        catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
        {
            for (var i = 0; i < batch.Parents.Count; i++)
            {
                batch.SetError(i, UserErrors.ForClient(exception));
            }
        }
    }

    private async Task<Func<object?, object?>> LoadAsync(List<TKey> keys, FieldBatch batch)
    {
        var rows = (IQueryable<TRow>)(await _settings.Invoke(null, batch, batch.Arguments))!;
        var query = RowQuery<TRow>.Of(rows, _model, _sorting, _settings, batch);
        return _settings.Kind switch
        {
            QueryKind.Connection => await PagesAsync(query.Page(), keys),
            QueryKind.First => await FirstAsync(query, keys),
            _ => await ListsAsync(query, keys),
        };
    }

    private async Task<Func<object?, object?>> ListsAsync(RowQuery<TRow> query, List<TKey> keys)
    {
        var found = keys.Count == 0 ? [] : await query.ReadAsync(query.Sorted(query.Where(BelongsTo(keys))), _keyColumn);
        var groups = Group(found);
        return k => k is TKey value && groups.TryGetValue(value, out var list) ? list : Array.Empty<TRow>();
    }

    private async Task<Func<object?, object?>> FirstAsync(RowQuery<TRow> query, List<TKey> keys)
    {
        var rows = query.Where(BelongsTo(keys));
        if (!_isUnique && keys.Count > 0)
        {
            rows = PerKey(rows, keys, r => query.Sorted(r).TakeParameter(1));
        }

        var found = keys.Count == 0 ? [] : await query.ReadAsync(rows, _keyColumn);
        var groups = Group(found);
        return k => k is TKey value && groups.TryGetValue(value, out var list) ? list[0] : null;
    }

    private async Task<Func<object?, object?>> PagesAsync(RowPage<TRow> page, List<TKey> keys)
    {
        var rows = page.Query.Where(BelongsTo(keys));
        var counts = page.Selected.NeedsCount && keys.Count > 0 ? await CountAsync(page, rows) : [];
        var found = page.Selected.NeedsRows && keys.Count > 0
            ? await page.ReadAsync(keys.Count == 1 ? page.Rows(rows) : page.Sorted(PerKey(rows, keys, page.Rows)), _keyColumn)
            : [];
        var groups = Group(found);
        return k => k is TKey value
            ? page.Of(groups.TryGetValue(value, out var list) ? list : [], page.Selected.NeedsCount ? counts.GetValueOrDefault(value) : null)
            : page.Of([], page.Selected.NeedsCount ? 0 : null);
    }

    private async Task<Dictionary<TKey, int>> CountAsync(RowPage<TRow> page, IQueryable<TRow> rows)
    {
        var counts = rows.GroupBy(_key).Select(g => new KeyCount<TKey> { Key = g.Key, Count = g.Count() });
        var read = await page.Query.Runner.ToListAsync(counts, page.Query.Cancellation);
        return read.ToDictionary(c => c.Key, c => c.Count);
    }

    private Dictionary<TKey, List<TRow>> Group(List<TRow> rows)
    {
        var read = _read.Value;
        var groups = new Dictionary<TKey, List<TRow>>();
        foreach (var row in rows)
        {
            var value = read(row);
            (groups.TryGetValue(value, out var list) ? list : groups[value] = []).Add(row);
        }

        return groups;
    }

    private Expression<Func<TRow, bool>> BelongsTo(List<TKey> keys)
    {
        var row = _key.Parameters[0];
        return Expression.Lambda<Func<TRow, bool>>(
            keys.Count == 1 ? Expression.Equal(_key.Body, Holder<TKey>.Of(keys[0])) : QueryExpressions.In(_key.Body, keys), row);
    }

    // "The first rows of each key" is a window function in SQL: databases translate a limited query per distinct key to it.
    private IQueryable<TRow> PerKey(IQueryable<TRow> rows, List<TKey> keys, Func<IQueryable<TRow>, IQueryable<TRow>> limit)
    {
        if (keys.Count == 1)
        {
            return limit(rows);
        }

        var one = Expression.Parameter(typeof(TKey), "key");
        var ofKey = rows.WhereFree(Expression.Lambda<Func<TRow, bool>>(Expression.Equal(_key.Body, one), _key.Parameters));
        var limited = Expression.Lambda<Func<TKey, IEnumerable<TRow>>>(limit(ofKey).Expression, one);
        return DeclaredOrder.Without(rows).Select(_key).Distinct().SelectMany(limited);
    }
}
