using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.GraphQL;

/// <summary>What this module adds to a customer.</summary>
[ExtendObjectType("Customer")]
[Authorize(ServicePermissions.Read)]
public static class CustomerTickets
{
    /// <summary>What the customer asked, reported and complained about.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    [BatchBy(nameof(Ticket.CustomerId))]
    public static IQueryable<Ticket> GetTickets(ServiceDbContext db) => db.Tickets;
}
