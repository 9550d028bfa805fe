using CrmPlatform.Customers.Domain.Segments;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.Database.Segments;

/// <summary>Lets customers into segments and out of them, and remembers whom.</summary>
/// <param name="db">The tables.</param>
/// <param name="now">When it happens, in UTC.</param>
/// <param name="reason">Why.</param>
internal sealed class SegmentDoor(CustomersDbContext db, DateTime now, MembershipReason reason)
{
    private readonly List<SegmentMembership> _entered = [];
    private readonly List<SegmentMembership> _left = [];

    /// <summary>The stays that began.</summary>
    public IReadOnlyList<SegmentMembership> Entered => _entered;

    /// <summary>The stays that ended.</summary>
    public IReadOnlyList<SegmentMembership> Left => _left;

    /// <summary>Puts customers where rules say they belong.</summary>
    /// <param name="segments">The segments, as the answers have them.</param>
    /// <param name="answers">For which customers their rules hold.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task SortAsync(IReadOnlyList<Segment> segments, IReadOnlyList<RuleAnswers> answers, CancellationToken cancellation)
    {
        var (ids, customers) = (segments.Select(s => s.Id).ToArray(), answers.Select(a => a.CustomerId).ToArray());
        var stays = (await db.Memberships.IgnoreQueryFilters().Where(m => customers.Contains(m.CustomerId) && ids.Contains(m.SegmentId)).ToListAsync(cancellation))
            .ToLookup(m => (m.SegmentId, m.CustomerId));
        foreach (var answer in answers)
        {
            for (var i = 0; i < segments.Count; i++)
            {
                Move(segments[i].Id, answer.CustomerId, answer.Holds[i], [.. stays[(segments[i].Id, answer.CustomerId)]]);
            }
        }
    }

    /// <summary>Asks a segment's rule for all customers.</summary>
    public async Task SortAllAsync(Segment segment, CancellationToken cancellation)
    {
        var belongs = db.Where(segment.MustHaveRule(), new RuleValues(now));
        var entering = await db.Customers.IgnoreQueryFilters().Where(belongs)
            .Where(c => !db.Memberships.Any(m => m.SegmentId == segment.Id && m.CustomerId == c.Id && m.LeftAt == null))
            .Select(c => new { c.Id, Stays = db.Memberships.Count(m => m.SegmentId == segment.Id && m.CustomerId == c.Id) })
            .ToListAsync(cancellation);
        var leaving = await db.Memberships.IgnoreQueryFilters()
            .Where(m => m.SegmentId == segment.Id && m.LeftAt == null && !db.Customers.Where(belongs).Any(c => c.Id == m.CustomerId))
            .ToListAsync(cancellation);
        entering.ForEach(c => Enter(segment.Id, c.Id, c.Stays));
        leaving.ForEach(Leave);
    }

    /// <summary>Puts one customer in or out.</summary>
    /// <param name="segmentId">The segment.</param>
    /// <param name="customerId">The customer.</param>
    /// <param name="belongs">Whether it belongs there.</param>
    /// <param name="stays">The customer's stays there, the present one too.</param>
    public void Move(Guid segmentId, Guid customerId, bool belongs, IReadOnlyList<SegmentMembership> stays)
    {
        var present = stays.FirstOrDefault(m => m.LeftAt is null);
        if (belongs && present is null)
        {
            Enter(segmentId, customerId, stays.Count);
        }
        else if (!belongs && present is not null)
        {
            Leave(present);
        }
    }

    private void Enter(Guid segmentId, Guid customerId, int staysBefore)
    {
        var membership = new SegmentMembership(segmentId, customerId, staysBefore + 1, now, reason);
        db.Memberships.Add(membership);
        _entered.Add(membership);
    }

    private void Leave(SegmentMembership membership)
    {
        membership.Leave(now, reason);
        _left.Add(membership);
    }
}
