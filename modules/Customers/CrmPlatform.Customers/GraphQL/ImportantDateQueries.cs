using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Dates;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds the days that come up.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class ImportantDateQueries
{
    /// <summary>The important dates of all customers, those first that somebody is reminded of first.</summary>
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<ImportantDate> GetImportantDates(CustomersDbContext db) => db.ImportantDates.OrderBy(d => d.RemindOn);
}
