using Acme.Loyalty.Database;
using Acme.Loyalty.Domain;

namespace Acme.Loyalty.Events;

/// <summary>Writes changes of points down and tells them.</summary>
internal static class Ledger
{
    public static void Book(this LoyaltyDbContext db, LoyaltyAccount account, PointsEntry entry)
    {
        db.Entries.Add(entry);
        db.Publish(new PointsChanged(account.Id, account.CustomerId, entry.Points, account.Points, entry.Note));
    }
}
