using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Domain.Contacts;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Merging;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Sdk.Database;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database;

/// <summary>Makes one customer of two with all that belongs to them, and two of one again.</summary>
internal static class CustomerMerging
{
    /// <summary>Makes one customer of two; what all modules keep about the one that is given up moves to the one that remains.</summary>
    public static async Task<MergeRecord> MergeAsync(
        this CustomersDbContext db, Customer survivor, Customer merged, IReadOnlyCollection<MergeField> taken, IRecordMoves moves, CancellationToken cancellation)
    {
        if (survivor != merged)
        {
            Sdk.Rules.Check(new SurvivorMustNotBeBelow(merged.Id, await db.UpwardAsync(survivor.Id, cancellation)));
        }

        var merge = new MergeRecord(survivor, merged, taken);
        merge.Demote([.. await JoinPointsAsync(db, survivor, merged, cancellation), .. await JoinAddressesAsync(db, survivor, merged, cancellation)]);
        db.Merges.Add(merge);
        await db.SaveChangesAsync(cancellation);
        foreach (var move in await moves.MoveAsync(merged.Id, survivor.Id, cancellation))
        {
            db.MergeMoves.AddRange(move.Records.Select(r => new MergeMove(merge.Id, move.Module, move.Type, move.Property, r)));
        }

        await db.ResolveAsync(merged.Id, cancellation);
        return merge;
    }

    /// <summary>Makes two customers of one again; what came to it since stays with it.</summary>
    public static async Task UndoMergeAsync(this CustomersDbContext db, MergeRecord merge, int windowDays, DateTime now, IRecordMoves moves, CancellationToken cancellation)
    {
        var survivor = await db.Customers.MustFindAsync(merge.SurvivorId, cancellation);
        var merged = await db.Customers.MustFindAsync(merge.MergedId, cancellation);
        merge.Undo(survivor, merged, windowDays, now);
        await db.SaveChangesAsync(cancellation);
        var moved = await db.MergeMoves.AsNoTracking().Where(m => m.MergeId == merge.Id).ToListAsync(cancellation);
        await moves.MoveBackAsync(
            [.. moved.GroupBy(m => (m.Module, m.RecordType, m.Property)).Select(g => new RecordMove(g.Key.Module, g.Key.RecordType, g.Key.Property, [.. g.Select(m => m.RecordId)]))],
            merged.Id, survivor.Id, cancellation);
        await db.ReopenAsync(merged.Id, cancellation);
        var primary = merge.WasPrimary();
        foreach (var point in await db.ContactPoints.Where(p => p.CustomerId == merged.Id && primary.Contains(p.Id)).ToListAsync(cancellation))
        {
            point.Primary = true;
        }

        foreach (var address in await db.Addresses.Where(a => a.CustomerId == merged.Id && primary.Contains(a.Id)).ToListAsync(cancellation))
        {
            address.Primary = true;
        }

        survivor.Reach(await db.ContactBookAsync(survivor.Id, null, cancellation));
        survivor.Live(await db.AddressBookAsync(survivor.Id, cancellation));
    }

    // Of each kind, one stays the primary one.
    private static async Task<IEnumerable<Guid>> JoinPointsAsync(CustomersDbContext db, Customer survivor, Customer merged, CancellationToken cancellation)
    {
        Guid[] both = [survivor.Id, merged.Id];
        var points = await db.ContactPoints.Where(p => p.ContactId == null && both.Contains(p.CustomerId)).ToListAsync(cancellation);
        var demoted = points.Where(p => p.CustomerId == merged.Id && p.Primary && points.Exists(o => o.CustomerId == survivor.Id && o.Primary && o.Kind == p.Kind)).ToList();
        demoted.ForEach(p => p.Primary = false);
        survivor.Reach(new ContactBook(survivor.Id, null, points));
        return demoted.Select(p => p.Id);
    }

    private static async Task<IEnumerable<Guid>> JoinAddressesAsync(CustomersDbContext db, Customer survivor, Customer merged, CancellationToken cancellation)
    {
        Guid[] both = [survivor.Id, merged.Id];
        var addresses = await db.Addresses.Where(a => both.Contains(a.CustomerId)).ToListAsync(cancellation);
        var demoted = addresses.Where(a => a.CustomerId == merged.Id && a.Primary && addresses.Exists(o => o.CustomerId == survivor.Id && o.Primary && o.Kind == a.Kind)).ToList();
        demoted.ForEach(a => a.Primary = false);
        survivor.Live(new AddressBook(survivor.Id, addresses));
        return demoted.Select(a => a.Id);
    }
}
