using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Merging;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Shows what was merged, and what a merge would do.</summary>
[QueryType]
[Authorize(CustomersPermissions.Merge)]
public static class MergeQueries
{
    /// <summary>The merges of customers, the latest first.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<MergeRecord> GetMergeRecords(CustomersDbContext db) => db.Merges.OrderByDescending(m => m.CreatedAt);

    /// <summary>What a merge of two customers would do.</summary>
    /// <param name="survivorId">The customer that would remain.</param>
    /// <param name="mergedId">The customer that would be given up.</param>
    /// <param name="take">The fields whose values come from the one that would be given up.</param>
    public static async Task<MergePreview> PreviewMergeAsync(
        [ID("Customer")] Guid survivorId, [ID("Customer")] Guid mergedId, IReadOnlyList<MergeField>? take, CustomersDbContext db, IRecordMoves moves, CancellationToken cancellation)
    {
        var survivor = await db.Customers.MustFindAsync(survivorId, cancellation);
        var merged = await db.Customers.MustFindAsync(mergedId, cancellation);
        var records = await moves.FindAsync(merged.Id, survivor.Id, cancellation);
        return new MergePreview(
            MergeFields.Choose(survivor, merged, [.. take ?? []]),
            [
                .. records.GroupBy(r => (r.Module, r.Type)).OrderBy(g => g.Key.Module, StringComparer.Ordinal).ThenBy(g => g.Key.Type, StringComparer.Ordinal)
                    .Select(g => new MovedRecords(g.Key.Module, g.Key.Type, g.SelectMany(r => r.Records).Distinct().Count())),
            ]);
    }
}
