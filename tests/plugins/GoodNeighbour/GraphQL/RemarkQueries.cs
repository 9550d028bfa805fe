using CrmPlatform.Sdk.GraphQL;
using GoodNeighbour.Database;
using GoodNeighbour.Domain;

namespace GoodNeighbour.GraphQL;

/// <summary>Questions about remarks.</summary>
[QueryType]
[Authorize(GoodNeighbourPermissions.Read)]
public static class RemarkQueries
{
    /// <summary>All remarks.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    public static IQueryable<Remark> GetRemarks(GoodNeighbourDbContext db) => db.Remarks;
}
