using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Customers;
using CrmPlatform.Customers.Domain.Dates;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>What an important date leads to.</summary>
[ObjectType<ImportantDate>(Ignore = [nameof(ImportantDate.CustomerId)])]
[Authorize(CustomersPermissions.Read)]
public static class ImportantDateType
{
    /// <summary>The dates with the given ids.</summary>
    [NodeResolver]
    public static IQueryable<ImportantDate> GetImportantDates(CustomersDbContext db) => db.ImportantDates;

    /// <summary>The customer.</summary>
    [BatchBy(nameof(Customer.Id), ParentKey = nameof(ImportantDate.CustomerId)), UseFirstOrDefault]
    public static IQueryable<Customer> GetCustomer(CustomersDbContext db) => db.Customers;
}
