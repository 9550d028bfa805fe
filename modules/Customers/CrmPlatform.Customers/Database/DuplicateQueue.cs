using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>Keeps which customers are likely one until somebody has decided.</summary>
internal static class DuplicateQueue
{
    /// <summary>Looks through all customers, and puts those that are likely one into the queue in place of those that waited.</summary>
    /// <returns>How many customers were looked at, and how many sets wait now.</returns>
    public static async Task<(int Customers, int Sets)> FillAsync(this CustomersDbContext db, DuplicateRule rule, CancellationToken cancellation)
    {
        var customers = await db.Customers.AsNoTracking().Where(c => c.Lifecycle != CustomerLifecycle.Archived).OrderBy(c => c.Id).ToListAsync(cancellation);
        var found = DuplicateSearch.Find(customers, rule);
        var dismissed = await db.DuplicateSets.Where(s => s.State == DuplicateState.Dismissed).Select(s => s.Fingerprint).ToHashSetAsync(cancellation);
        await db.DuplicateSets.Where(s => s.State == DuplicateState.Open).ExecuteDeleteAsync(cancellation);
        var sets = found.Where(f => !dismissed.Contains(f.Fingerprint)).Select(f => new DuplicateSet(rule.Name, f)).ToList();
        db.DuplicateSets.AddRange(sets);
        return (customers.Count, sets.Count);
    }

    /// <summary>Takes sets out of the queue of which a merge has left one customer.</summary>
    public static async Task ResolveAsync(this CustomersDbContext db, Guid mergedId, CancellationToken cancellation)
    {
        foreach (var set in await SetsOfAsync(db, mergedId, DuplicateState.Open, cancellation))
        {
            // Whoever may see them: a customer that is left is left.
            var left = await db.DuplicateMembers.IgnoreQueryFilters()
                .CountAsync(m => m.SetId == set.Id && m.CustomerId != mergedId && db.Customers.Any(c => c.Id == m.CustomerId && c.MergedIntoId == null), cancellation);
            if (left < 2)
            {
                set.MarkMerged();
            }
        }
    }

    /// <summary>Puts sets back into the queue that a merge had resolved.</summary>
    public static async Task ReopenAsync(this CustomersDbContext db, Guid mergedId, CancellationToken cancellation)
    {
        foreach (var set in await SetsOfAsync(db, mergedId, DuplicateState.Merged, cancellation))
        {
            set.Reopen();
        }
    }

    private static Task<List<DuplicateSet>> SetsOfAsync(CustomersDbContext db, Guid customerId, DuplicateState state, CancellationToken cancellation) =>
        db.DuplicateSets.Where(s => s.State == state && db.DuplicateMembers.Any(m => m.SetId == s.Id && m.CustomerId == customerId)).ToListAsync(cancellation);
}
