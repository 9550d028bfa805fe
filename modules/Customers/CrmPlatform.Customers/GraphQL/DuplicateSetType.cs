using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Duplicates;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What customers that are likely one lead to.</summary>
[ObjectType<DuplicateSet>]
[Authorize(CustomersPermissions.Merge)]
public static class DuplicateSetType
{
    /// <summary>The sets with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<DuplicateSet> GetDuplicateSets(CustomersDbContext db) => db.DuplicateSets;

    /// <summary>The customers.</summary>
    [BindMember(nameof(DuplicateSet.Members)), BatchBy(nameof(DuplicateMember.SetId))]
    public static IQueryable<DuplicateMember> GetMembers(CustomersDbContext db) => db.DuplicateMembers.OrderByDescending(m => m.Score);
}
