using CrmPlatform.Runtime.Database;
using CrmPlatform.Runtime.Security.Callers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Runtime.Security.Keys;

/// <summary>Questions about the tenant's API keys.</summary>
[QueryType]
[Authorize(Roles = [RoleNames.Administrator])]
internal static class KeyQueries
{
    /// <summary>The tenant's API keys, those that have ended too. No secret is kept.</summary>
    [UsePaging]
    public static IQueryable<ApiKey> GetApiKeys(PlatformDbContext db) => db.ApiKeys.Select(ApiKey.Of);
}
