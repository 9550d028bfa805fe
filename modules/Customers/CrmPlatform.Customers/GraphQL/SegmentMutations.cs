using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Database.Segments;
using CrmPlatform.Customers.Domain.Rules;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Customers.Events;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Defines segments.</summary>
[MutationType]
[Authorize(CustomersPermissions.Configure)]
public static class SegmentMutations
{
    /// <summary>Defines a segment: with a rule, the customers that fulfil it are its members at once; without, somebody adds them.</summary>
    /// <param name="name">Its name, which no other segment has.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="rule">The rule. Default: none.</param>
    public static async Task<Segment> DefineSegmentAsync(
        string name, string? description, RuleInput? rule, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var segment = new Segment(name, description);
        db.Segments.Add(segment);
        if (rule is not null)
        {
            Sdk.Rules.Check(new RuleSegmentsMustBeFew(await db.Segments.CountAsync(s => s.Kind == SegmentKind.Rule, cancellation)));
            await FollowAsync(segment, rule, db, clock, cancellation);
        }

        return segment;
    }

    /// <summary>Gives a segment with a rule another one; its members follow at once.</summary>
    /// <param name="id">The segment.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="version">The version that was read; the change is refused when there is a newer one. Default: no check.</param>
    public static async Task<Segment> ChangeSegmentRuleAsync(
        [ID("Segment")] Guid id, RuleInput rule, int? version, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var segment = await db.Segments.MustFindAsync(id, cancellation);
        segment.MustHaveVersion(version);
        segment.MustHaveRule();
        await FollowAsync(segment, rule, db, clock, cancellation);
        return segment;
    }

    /// <summary>Asks a segment's rule again for all customers. Changes of customers need no such call.</summary>
    /// <param name="id">The segment.</param>
    public static async Task<Segment> RecomputeSegmentAsync([ID("Segment")] Guid id, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var segment = await db.Segments.MustFindAsync(id, cancellation);
        await SortAsync(segment, db, clock, cancellation);
        return segment;
    }

    /// <summary>Removes a segment and the history of its members.</summary>
    /// <param name="id">The segment.</param>
    public static async Task RemoveSegmentAsync([ID("Segment")] Guid id, CustomersDbContext db, CancellationToken cancellation) =>
        db.Segments.Remove(await db.Segments.MustFindAsync(id, cancellation));

    private static async Task FollowAsync(Segment segment, RuleInput input, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var rule = input.ToRule();
        segment.Follow(rule, db.Check(rule, clock.GetUtcNow().UtcDateTime));
        await SortAsync(segment, db, clock, cancellation);
    }

    private static async Task SortAsync(Segment segment, CustomersDbContext db, TimeProvider clock, CancellationToken cancellation)
    {
        var door = new SegmentDoor(db, clock.GetUtcNow().UtcDateTime, MembershipReason.Rule);
        await door.SortAllAsync(segment, cancellation);
        db.Tell(door, []);
    }
}
