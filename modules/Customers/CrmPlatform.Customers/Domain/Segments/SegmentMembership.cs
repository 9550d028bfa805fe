using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Segments;

/// <summary>A customer's stay in a segment: the present one, or one of the past.</summary>
public sealed class SegmentMembership : Entity
{
    /// <summary>Lets a customer enter a segment.</summary>
    /// <param name="segmentId">The segment.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="stay">Which of the customer's stays it is, from 1.</param>
    /// <param name="enteredAt">When, in UTC.</param>
    /// <param name="reason">Why.</param>
    public SegmentMembership(Guid segmentId, Guid customerId, int stay, DateTime enteredAt, MembershipReason reason)
    {
        SegmentId = segmentId;
        CustomerId = customerId;
        Stay = stay;
        EnteredAt = enteredAt;
        EnteredBecause = reason;
    }

    private SegmentMembership()
    {
    }

    /// <summary>The segment.</summary>
    public Guid SegmentId { get; private set; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>Which of the customer's stays in the segment it is, from 1.</summary>
    public int Stay { get; private set; }

    /// <summary>When the customer came, in UTC.</summary>
    public DateTime EnteredAt { get; private set; }

    /// <summary>Why the customer came.</summary>
    public MembershipReason EnteredBecause { get; private set; }

    /// <summary>When the customer left, in UTC; null while it is there.</summary>
    public DateTime? LeftAt { get; private set; }

    /// <summary>Why the customer left; null while it is there.</summary>
    public MembershipReason? LeftBecause { get; private set; }

    /// <summary>Lets the customer leave.</summary>
    public void Leave(DateTime at, MembershipReason reason) => (LeftAt, LeftBecause) = (at, reason);
}
