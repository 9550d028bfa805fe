using CrmPlatform.Sdk.GraphQL;
using GoodNeighbour.Database;
using GoodNeighbour.Domain;
using GoodNeighbour.Events;

namespace GoodNeighbour.GraphQL;

/// <summary>Changes to remarks.</summary>
[MutationType]
[Authorize(GoodNeighbourPermissions.Write)]
public static class RemarkMutations
{
    /// <summary>Adds a remark to a customer.</summary>
    public static Remark AddRemark([ID("Customer")] Guid customerId, string text, GoodNeighbourDbContext db)
    {
        var remark = new Remark(customerId, text);
        db.Add(remark);
        db.Publish(new RemarkAdded(remark.Id, customerId));
        return remark;
    }
}
