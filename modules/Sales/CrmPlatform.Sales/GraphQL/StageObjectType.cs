using CrmPlatform.Sales.Database;
using CrmPlatform.Sales.Domain;
using CrmPlatform.Sales.Domain.Opportunities;
using CrmPlatform.Sales.Domain.Stages;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Sales.GraphQL;

/// <summary>What a stage leads to.</summary>
[ObjectType<Stage>]
[Authorize(SalesPermissions.Read)]
public static class StageObjectType
{
    /// <summary>The stages with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Stage> GetStages(SalesDbContext db) => db.Stages;

    /// <summary>The opportunities in the stage.</summary>
    [BatchBy(nameof(Opportunity.StageId)), UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Opportunity> GetOpportunities(SalesDbContext db) => db.Opportunities;
}
