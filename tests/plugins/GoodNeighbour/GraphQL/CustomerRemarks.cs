using CrmPlatform.Sdk.GraphQL;
using GoodNeighbour.Database;
using GoodNeighbour.Domain;

namespace GoodNeighbour.GraphQL;

/// <summary>What the module adds to customers.</summary>
[ExtendObjectType("Customer")]
[Authorize(GoodNeighbourPermissions.Read)]
public static class CustomerRemarks
{
    /// <summary>The remarks about the customer.</summary>
    [UsePaging]
    [BatchBy(nameof(Remark.CustomerId))]
    public static IQueryable<Remark> GetRemarks(GoodNeighbourDbContext db) => db.Remarks;
}
