using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>Finds opportunities.</summary>
[QueryType]
[Authorize(SalesPermissions.Read)]
public static class OpportunityQueries
{
    /// <summary>One opportunity.</summary>
    /// <param name="id">The opportunity.</param>
    [UseFirstOrDefault]
    public static IQueryable<Opportunity> GetOpportunity([ID("Opportunity")] Guid id, SalesDbContext db) =>
        db.Opportunities.Where(o => o.Id == id);

    /// <summary>The opportunities.</summary>
    [UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Opportunity> GetOpportunities(SalesDbContext db) => db.Opportunities;
}
