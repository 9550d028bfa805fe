using CrmPlatform.Customers.Database;
using CrmPlatform.Customers.Domain;
using CrmPlatform.Customers.Domain.Communications;
using CrmPlatform.Sdk.GraphQL;

namespace CrmPlatform.Customers.GraphQL;

/// <summary>Finds communications.</summary>
[QueryType]
[Authorize(CustomersPermissions.Read)]
public static class CommunicationQueries
{
    /// <summary>One communication.</summary>
    /// <param name="id">The communication.</param>
    [UseFirstOrDefault]
    public static IQueryable<Communication> GetCommunication([ID("Communication")] Guid id, CustomersDbContext db) =>
        db.Communications.Where(c => c.Id == id);

    /// <summary>The communications with all customers, the latest first.</summary>
    [UsePaging, UseFiltering, UseSorting, UseAggregation]
    public static IQueryable<Communication> GetCommunications(CustomersDbContext db) =>
        db.Communications.OrderByDescending(c => c.OccurredAt);
}
