using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Merging;
using CrmPlatform.Customers.Events;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Merges customers that are one.</summary>
[MutationType]
[Authorize(CustomersPermissions.Merge)]
public static class MergeMutations
{
    /// <summary>Makes one customer of two. What all modules keep about the one that is given up moves to the one that remains, and its id leads there.</summary>
    /// <param name="survivorId">The customer that remains.</param>
    /// <param name="mergedId">The customer that is given up.</param>
    /// <param name="take">The fields whose values come from the one that is given up. Default: those that the other one has not.</param>
    public static async Task<MergeRecord> MergeCustomersAsync(
        [ID("Customer")] Guid survivorId, [ID("Customer")] Guid mergedId, IReadOnlyList<MergeField>? take, CustomersDbContext db, IRecordMoves moves, TimeProvider clock, CancellationToken cancellation)
    {
        var survivor = await db.Customers.MustFindAsync(survivorId, cancellation);
        var merged = await db.Customers.MustFindAsync(mergedId, cancellation);
        var merge = await db.MergeAsync(survivor, merged, [.. take ?? []], moves, cancellation);
        await SortAsync([survivor], db, clock, cancellation);
        db.Publish(new CustomerMerged(survivor.Id, merged.Id, survivor.Name));
        return merge;
    }

    /// <summary>Makes two customers of one again, as long as the tenant allows. What came to it since the merge stays with it.</summary>
    /// <param name="mergedId">The customer that was given up.</param>
    public static async Task<MergeRecord> UndoMergeAsync(
        [ID("Customer")] Guid mergedId, CustomersDbContext db, CustomersSettings settings, IRecordMoves moves, TimeProvider clock, CancellationToken cancellation)
    {
        var merge = await db.Merges.Where(m => m.MergedId == mergedId).OrderByDescending(m => m.CreatedAt).FirstOrDefaultAsync(cancellation)
            ?? throw new NotFoundException(nameof(MergeRecord), mergedId);
        await db.UndoMergeAsync(merge, settings.MergeUndoDays, clock.GetUtcNow().UtcDateTime, moves, cancellation);
        var survivor = await db.Customers.MustFindAsync(merge.SurvivorId, cancellation);
        await SortAsync([survivor, await db.Customers.MustFindAsync(merge.MergedId, cancellation)], db, clock, cancellation);
        db.Publish(new MergeUndone(merge.SurvivorId, merge.MergedId, survivor.Name));
        return merge;
    }

    // What was moved has passed by the tables' own context: nobody has heard of it who sorts customers.
    private static async Task SortAsync(IReadOnlyList<Customer> customers, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await new CustomerSorting(db, clock).FollowAsync(customers, cancellation);
    }
}
