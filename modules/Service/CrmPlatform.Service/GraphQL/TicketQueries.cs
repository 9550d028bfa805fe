using CrmPlatform.Sdk.GraphQL;
using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain;
using CrmPlatform.Service.Domain.Reports;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.GraphQL;

/// <summary>Questions about tickets.</summary>
[QueryType]
[Authorize(ServicePermissions.Read)]
public static class TicketQueries
{
    /// <summary>All tickets.</summary>
    [UsePaging]
    [UseFiltering]
    [UseSorting]
    [UseAggregation]
    public static IQueryable<Ticket> GetTickets(ServiceDbContext db) => db.Tickets;

    /// <summary>One ticket.</summary>
    [UseFirstOrDefault]
    public static IQueryable<Ticket> GetTicket(ServiceDbContext db, [ID("Ticket")] Guid id) => db.Tickets.Where(t => t.Id == id);

    /// <summary>How many tickets there were and how long they took, over those opened in a period.</summary>
    public static Task<ServiceReport> GetServiceReportAsync(
        ServiceDbContext db,
        DateTime? openedFrom,
        DateTime? openedBefore,
        TicketType? type,
        TicketChannel? channel,
        CancellationToken cancellation) =>
        ServiceReports.OfAsync(db, new ReportScope(openedFrom, openedBefore, type, channel), cancellation);
}
