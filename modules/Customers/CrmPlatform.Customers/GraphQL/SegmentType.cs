using System.Text.Json;
using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a segment leads to.</summary>
[ObjectType<Segment>(Ignore = [nameof(Segment.RuleText)])]
[Authorize(CustomersPermissions.Read)]
public static class SegmentType
{
    /// <summary>The segments with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Segment> GetSegments(CustomersDbContext db) => db.Segments;

    /// <summary>The rule, in the form in which it was given; null when somebody puts customers into it.</summary>
    public static JsonElement? GetRule([Parent(nameof(Segment.RuleText))] Segment segment) => segment.RuleText is { } text ? JsonElement.Parse(text) : null;

    /// <summary>The customers' stays in the segment, present and past, the latest first.</summary>
    [BatchBy(nameof(SegmentMembership.SegmentId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<SegmentMembership> GetMemberships(CustomersDbContext db) => db.Memberships.OrderByDescending(m => m.EnteredAt);
}
