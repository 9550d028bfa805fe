using CrmPlatform.Customers.Domain.Rules;

namespace CrmPlatform.Customers.Domain.Contacts;

/// <summary>All contact points of one customer or of one contact: of each kind, one is the primary one.</summary>
public sealed class ContactBook(Guid customerId, Guid? contactId, IEnumerable<ContactPoint> points)
{
    private readonly List<ContactPoint> _points = [.. points];

    /// <summary>The first one of a kind to use.</summary>
    public ContactPoint? Primary(ContactPointKind kind) => _points.Find(p => p.Kind == kind && p.Primary);

    /// <summary>Adds an address; the first one of its kind becomes the primary one.</summary>
    public ContactPoint Add(ContactPointKind kind, string value, ContactPointType type, bool primary)
    {
        var point = new ContactPoint(customerId, contactId, kind, value, type);
        Sdk.Rules.Check(new ContactPointMustBeNew(kind, point.Normalized, _points));
        _points.Add(point);
        if (primary || Primary(kind) is null)
        {
            MakePrimary(point);
        }

        return point;
    }

    /// <summary>Makes one address the primary one of its kind.</summary>
    public void MakePrimary(ContactPoint point)
    {
        foreach (var other in _points.Where(p => p.Kind == point.Kind))
        {
            other.Primary = other == point;
        }
    }

    /// <summary>Makes an address the primary one of its kind, and adds it when it is not there; null leaves none primary.</summary>
    /// <returns>The address when it was added.</returns>
    public ContactPoint? SetPrimary(ContactPointKind kind, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            _points.Where(p => p.Kind == kind).ToList().ForEach(p => p.Primary = false);
            return null;
        }

        var normalized = ContactPointForm.Normalize(kind, value);
        if (_points.Find(p => p.Kind == kind && p.Normalized == normalized) is { } known)
        {
            MakePrimary(known);
            return null;
        }

        return Add(kind, value, ContactPointType.Work, primary: true);
    }
}
