using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Consents;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What a consent leads to.</summary>
[ObjectType<Consent>(Ignore = [nameof(Consent.CustomerId), nameof(Consent.CodeHash)])]
[Authorize(CustomersPermissions.Read)]
public static class ConsentType
{
    /// <summary>The consents with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<Consent> GetConsents(CustomersDbContext db) => db.Consents;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(Consent.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}
