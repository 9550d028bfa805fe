using Acme.Loyalty.Database;
using Acme.Loyalty.Domain;
using CrmPlatform.Sdk.GraphQL;

namespace Acme.Loyalty.GraphQL;

/// <summary>The fields of accounts that are not their own columns.</summary>
[ObjectType<LoyaltyAccount>(Ignore = [nameof(LoyaltyAccount.CustomerId)])]
[Authorize(LoyaltyPermissions.Read)]
public static class LoyaltyAccountType
{
    /// <summary>Loads accounts by id.</summary>
    [NodeResolver]
    public static IQueryable<LoyaltyAccount> GetById(LoyaltyDbContext db) => db.Accounts;

    /// <summary>Whose points they are.</summary>
    public static CustomerRef GetCustomer([Parent(nameof(LoyaltyAccount.CustomerId))] LoyaltyAccount account) => new(account.CustomerId);

    /// <summary>Every change of the points.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [BatchBy(nameof(PointsEntry.AccountId))]
    public static IQueryable<PointsEntry> GetPointsEntries(LoyaltyDbContext db) => db.Entries;
}
