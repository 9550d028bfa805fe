using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Labels;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a customer's tag leads to.</summary>
[ObjectType<CustomerTag>(Ignore = [nameof(CustomerTag.CustomerId)])]
[Authorize(CustomersPermissions.Read)]
public static class CustomerTagType
{
    /// <summary>The customers' tags with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<CustomerTag> GetTags(CustomersDbContext db) => db.Tags;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(CustomerTag.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}
