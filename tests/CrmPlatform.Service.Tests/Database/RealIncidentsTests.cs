using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain.Reports;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Events;
using CrmPlatform.Service.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Service.Tests.Database;

public sealed class RealIncidentsTests
{
    [CrmDataTheory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Report_AllIncidents_EqualsTheReference(string provider)
    {
        await using var tenant = await ModuleTenant<ServiceDbContext>.CreateAsync("crm.service", provider);
        foreach (var rows in IncidentLog.LastEvents().Chunk(500))
        {
            await tenant.InAsync(db =>
            {
                Array.ForEach(rows, row => Take(db, row));
                return Task.FromResult(0);
            });
        }

        var report = await tenant.InAsync(db => ServiceReports.OfAsync(db, new(null, null, null, null), default));

        Assert.Equal((20_769, 20_769 - 1_418), (report.Count, report.Solved));
        Assert.Equal((187.6780, 24.6), Rounded(report));
        Assert.Equal(
            [(TicketPriority.Urgent, 220, 78.1667), (TicketPriority.High, 337, 48.3167), (TicketPriority.Normal, 19_554, 24.2917), (TicketPriority.Low, 658, 22.85)],
            report.ByPriority.Select(p => (p.Priority, p.Count, Rounded(p).Median)));
    }

    // By the same rules as openTicket and solveTicket: not one of the 20,769 is refused.
    private static void Take(ServiceDbContext db, Dictionary<string, string> row)
    {
        var ticket = new Ticket(IncidentLog.Facts(row), Some.Now);
        TicketSteps.Open(db, ticket);
        if (IncidentLog.Instant(row["resolved_at"]) is { } solved)
        {
            ticket.MoveTo(TicketStatus.Solved, "import", solved);
            TicketSteps.Record(db, ticket);
        }
    }

    private static (double Mean, double Median) Rounded(ProcessingTime time) =>
        (Math.Round(time.MeanHours!.Value, 4), Math.Round(time.MedianHours!.Value, 4));
}
