using Acme.Loyalty.Database;
using Acme.Loyalty.Domain;
using CrmPlatform.Sdk.GraphQL;

namespace Acme.Loyalty.GraphQL;

/// <summary>Questions about points.</summary>
[QueryType]
[Authorize(LoyaltyPermissions.Read)]
public static class LoyaltyQueries
{
    /// <summary>All accounts.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<LoyaltyAccount> GetLoyaltyAccounts(LoyaltyDbContext db) => db.Accounts;
}
