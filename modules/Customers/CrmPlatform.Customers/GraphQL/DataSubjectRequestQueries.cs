using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Requests;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds what people ask of us.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class DataSubjectRequestQueries
{
    /// <summary>The requests of people, those first that have to be answered first.</summary>
    [UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<DataSubjectRequest> GetDataSubjectRequests(CustomersDbContext db) => db.DataSubjectRequests.OrderBy(r => r.DueAt);
}
