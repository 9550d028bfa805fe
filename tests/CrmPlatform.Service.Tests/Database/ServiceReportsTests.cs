using CrmPlatform.Service.Database;
using CrmPlatform.Service.Domain.Reports;
using CrmPlatform.Service.Domain.Tickets;
using CrmPlatform.Service.Tests.Support;
using CrmPlatform.TestSupport;

namespace CrmPlatform.Service.Tests.Database;

public sealed class ServiceReportsTests
{
    private static readonly ReportScope All = new(null, null, null, null);

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Report_NoTickets_IsEmpty(string provider)
    {
        await using var tenant = await TenantAsync(provider);

        var report = await tenant.InAsync(db => ServiceReports.OfAsync(db, All, default));

        Assert.Equal((0, null, null), (report.Count, report.MeanHours, report.MedianHours));
        Assert.Empty(report.ByPriority);
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Report_OddAndEvenCounts_TakesTheMiddle(string provider)
    {
        await using var tenant = await TenantAsync(
            provider,
            Solved(TicketPriority.Urgent, 1), Solved(TicketPriority.Urgent, 5), Solved(TicketPriority.Urgent, 3),
            Solved(TicketPriority.Low, 10), Solved(TicketPriority.Low, 20), Some.Ticket());

        var report = await tenant.InAsync(db => ServiceReports.OfAsync(db, All, default));

        Assert.Equal(1, tenant.StatementCount);
        Assert.Equal((6, 5, 7.8, 5.0), Figures(report));
        Assert.Equal(
            [(TicketPriority.Urgent, (3, 3, 3.0, 3.0)), (TicketPriority.Normal, (1, 0, null, null)), (TicketPriority.Low, (2, 2, 15.0, 15.0))],
            report.ByPriority.Select(p => (p.Priority, Figures(p))));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Report_EqualTimes_CountsEach(string provider)
    {
        await using var tenant = await TenantAsync(
            provider, Solved(TicketPriority.High, 2), Solved(TicketPriority.High, 2), Solved(TicketPriority.Low, 2), Solved(TicketPriority.Low, 2));

        var report = await tenant.InAsync(db => ServiceReports.OfAsync(db, All, default));

        Assert.Equal((4, 4, 2.0, 2.0), Figures(report));
    }

    [Theory]
    [OnSqlite]
    [OnPostgreSql]
    public async Task Report_Scope_LeavesTheRestOut(string provider)
    {
        await using var tenant = await TenantAsync(
            provider,
            Solved(TicketPriority.Low, 1, f => f with { Channel = TicketChannel.Phone }),
            Solved(TicketPriority.Low, 2, f => f with { Channel = TicketChannel.Phone, OpenedAt = Some.Now.AddDays(-1) }),
            Solved(TicketPriority.Low, 4, f => f with { Channel = TicketChannel.Phone, Type = TicketType.Question }),
            Solved(TicketPriority.Low, 8, f => f with { Channel = TicketChannel.Email }),
            Solved(TicketPriority.Low, 16, f => f with { Channel = TicketChannel.Phone, OpenedAt = Some.Now.AddDays(-2) }));
        var scope = new ReportScope(Some.Now.AddDays(-2), Some.Now, TicketType.Incident, TicketChannel.Phone);

        var report = await tenant.InAsync(db => ServiceReports.OfAsync(db, scope, default));

        Assert.Equal((2, 2, 9.0, 9.0), Figures(report));
    }

    private static (long Count, long Solved, double? Mean, double? Median) Figures(ProcessingTime time) =>
        (time.Count, time.Solved, time.MeanHours, time.MedianHours);

    private static Ticket Solved(TicketPriority priority, int hours, Func<TicketFacts, TicketFacts>? with = null)
    {
        var facts = Some.Facts with { Priority = priority };
        var ticket = new Ticket(with?.Invoke(facts) ?? facts, Some.Now);
        ticket.MoveTo(TicketStatus.Solved, "Ada", ticket.OpenedAt.AddHours(hours));
        return ticket;
    }

    private static async Task<ModuleTenant<ServiceDbContext>> TenantAsync(string provider, params Ticket[] tickets)
    {
        var tenant = await ModuleTenant<ServiceDbContext>.CreateAsync("crm.service", provider);
        await tenant.InAsync(db =>
        {
            db.Tickets.AddRange(tickets);
            return Task.FromResult(0);
        });
        return tenant;
    }
}
