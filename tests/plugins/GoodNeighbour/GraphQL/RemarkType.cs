using CrmPlatform.Sdk.GraphQL;
using GoodNeighbour.Database;
using GoodNeighbour.Domain;

namespace GoodNeighbour.GraphQL;

/// <summary>A remark in GraphQL.</summary>
[ObjectType<Remark>(Ignore = [nameof(Remark.CustomerId)])]
[Authorize(GoodNeighbourPermissions.Read)]
public static class RemarkType
{
    /// <summary>Finds remarks by id.</summary>
    [NodeResolver]
    public static IQueryable<Remark> GetRemarksById(GoodNeighbourDbContext db) => db.Remarks;
}
