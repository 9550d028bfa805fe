using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Duplicates;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Which customer a member of a set is.</summary>
[ObjectType<DuplicateMember>(Ignore = [nameof(DuplicateMember.Id), nameof(DuplicateMember.SetId), nameof(DuplicateMember.CustomerId)])]
[Authorize(CustomersPermissions.Merge)]
public static class DuplicateMemberType
{
    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(DuplicateMember.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}
