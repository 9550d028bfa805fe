using CrmPlatform.Sdk.Database;
using CrmPlatform.Sdk.GraphQL;
using GoodNeighbour.Database;

namespace GoodNeighbour.GraphQL;

/// <summary>Changes that only moderators make.</summary>
[MutationType]
[Authorize("good-neighbour.moderator")]
public static class RemarkModeration
{
    /// <summary>Removes a remark.</summary>
    public static async Task RemoveRemarkAsync([ID("Remark")] Guid remarkId, GoodNeighbourDbContext db, CancellationToken cancellation) =>
        db.Remove(await db.Remarks.MustFindAsync(remarkId, cancellation));
}
