using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Merging;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a merge leads to.</summary>
[ObjectType<MergeRecord>(Ignore = [nameof(MergeRecord.Id), nameof(MergeRecord.SurvivorId), nameof(MergeRecord.MergedId)])]
[Authorize(CustomersPermissions.Read)]
public static class MergeRecordType
{
    /// <summary>The customer that remains.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(MergeRecord.SurvivorId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetSurvivor(CustomersDbContext db) => db.Customers;

    /// <summary>The customer that was given up.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(MergeRecord.MergedId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetMerged(CustomersDbContext db) => db.Customers;
}
