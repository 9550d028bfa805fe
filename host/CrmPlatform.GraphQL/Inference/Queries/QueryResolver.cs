using CrmPlatform.GraphQL.Inference.Fields;
using CrmPlatform.GraphQL.Inference.Sorting;
using CrmPlatform.GraphQL.Resolvers;

namespace CrmPlatform.GraphQL.Inference.Queries;

/// <summary>Runs the query that the method of a root field returns.</summary>
/// <typeparam name="TRow">The row type.</typeparam>
internal sealed class QueryResolver<TRow>(RowModel<TRow> model, RowSorting<TRow> sorting, QuerySettings settings) : BatchResolver
{
    public override async ValueTask ResolveAsync(FieldBatch batch)
    {
        for (var i = 0; i < batch.Parents.Count; i++)
        {
            try
            {
                var rows = await settings.Invoke(batch.Parents[i], batch, batch.Arguments);
                batch.SetResult(i, rows is null ? null : await RunAsync((IQueryable<TRow>)rows, batch));
            }
            catch (Exception exception) when (!batch.Cancellation.IsCancellationRequested)
            {
                batch.SetError(i, UserErrors.ForClient(exception));
            }
        }
    }

    private async Task<object?> RunAsync(IQueryable<TRow> rows, FieldBatch batch)
    {
        var query = RowQuery<TRow>.Of(rows, model, sorting, settings, batch);
        switch (settings.Kind)
        {
            case QueryKind.Connection:
                var page = query.Page();
                var count = page.Selected.NeedsCount ? await query.Runner.CountAsync(query.Rows, batch.Cancellation) : (int?)null;
                var found = page.Selected.NeedsRows ? await page.ReadAsync(page.Rows(query.Rows), default) : [];
                return page.Of(found, count);
            case QueryKind.First:
                var first = await query.ReadAsync(query.Sorted(query.Rows).TakeParameter(1), default);
                return first.Count == 0 ? null : first[0];
            default:
                return await query.ReadAsync(query.Sorted(query.Rows), default);
        }
    }
}
