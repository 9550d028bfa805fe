using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Database.Segments;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Segments;
using CrmPlatform.Customers.GraphQL.Inputs;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds segments, and who would be in one.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class SegmentQueries
{
    /// <summary>One segment.</summary>
    /// <param name="id">The segment.</param>
    [UseFirstOrDefault]
    public static IQueryable<Segment> GetSegment([ID("Segment")] Guid id, CustomersDbContext db) => db.Segments.Where(s => s.Id == id);

    /// <summary>The segments.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Segment> GetSegments(CustomersDbContext db) => db.Segments.OrderBy(s => s.Name);

    /// <summary>The customers for whom a rule would hold. Nothing is stored.</summary>
    /// <param name="rule">The rule.</param>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Customer> GetSegmentPreview(RuleInput rule, CustomersDbContext db, TimeProvider clock)
    {
        var (checkedRule, now) = (rule.ToRule(), clock.GetUtcNow().UtcDateTime);
        db.Check(checkedRule, now);
        return db.Customers.Where(db.Where(checkedRule, new RuleValues(now)));
    }

    /// <summary>What rules can ask for.</summary>
    public static IReadOnlyList<RuleFieldEntry> GetRuleFields() => RuleFieldEntry.All;
}
