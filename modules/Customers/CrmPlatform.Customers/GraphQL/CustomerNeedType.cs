using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Needs;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a need leads to.</summary>
[ObjectType<CustomerNeed>(Ignore = [nameof(CustomerNeed.CustomerId)])]
[Authorize(CustomersPermissions.Read)]
public static class CustomerNeedType
{
    /// <summary>The needs with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<CustomerNeed> GetNeeds(CustomersDbContext db) => db.Needs;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(CustomerNeed.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;

    /// <summary>The records, of whatever module, that see to it.</summary>
    [BatchBy(nameof(NeedLink.NeedId))]
    public static IQueryable<NeedLink> GetLinks(CustomersDbContext db) => db.NeedLinks;
}
