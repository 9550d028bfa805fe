using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Addresses;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a postal address leads to.</summary>
[ObjectType<Address>(Ignore = [nameof(Address.CustomerId)])]
[Authorize(CustomersPermissions.Read)]
public static class AddressType
{
    /// <summary>The postal addresses with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Address> GetAddresses(CustomersDbContext db) => db.Addresses;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Address.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}
