using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Database.Segments;

namespace CrmPlatform.Customers.Events;

/// <summary>Publishes what sorting customers has changed.</summary>
internal static class SortingEvents
{
    /// <summary>Tells who came into segments and who left them, and whose class changed.</summary>
    public static void Tell(this CustomersDbContext db, SegmentDoor? door, IReadOnlyList<ClassChange> classes)
    {
        foreach (var stay in door?.Entered ?? [])
        {
            db.Publish(new SegmentEntered(stay.Id, stay.SegmentId, stay.CustomerId));
        }

        foreach (var stay in door?.Left ?? [])
        {
            db.Publish(new SegmentLeft(stay.Id, stay.SegmentId, stay.CustomerId));
        }

        foreach (var change in classes)
        {
            db.Publish(new CustomerClassified(change.CustomerId, change.From, change.Rule?.Class, change.Rule?.Priority));
        }
    }
}
