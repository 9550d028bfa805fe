using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Users;
using CrmPlatform.Sdk;
using CrmPlatform.Sdk.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmPlatform.Runtime.Security.Callers;

/// <summary>What callers ask about themselves.</summary>
[QueryType]
internal static class CallerQueries
{
    /// <summary>On whose behalf the request runs.</summary>
    [AllowAnonymous("Every caller may know who it is.")]
    public static async Task<Me> GetMeAsync(ICaller context, Caller caller, PlatformDbContext db, CancellationToken cancellation)
    {
        var user = caller.UserId is null ? null : await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Name == caller.Name, cancellation);
        return new Me(context.TenantId, caller.Kind, caller.Name, [.. caller.Roles.Order(StringComparer.Ordinal)], user is null ? null : User.From(user));
    }
}
