using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Users;

/// <summary>Questions about the tenant's users.</summary>
[QueryType]
[Authorize(Roles = [RoleNames.Administrator])]
internal static class UserQueries
{
    /// <summary>The tenant's users, those who are kept out too.</summary>
    [UsePaging]
    public static IQueryable<User> GetUsers(PlatformDbContext db) => db.Users.Select(User.Of);
}
