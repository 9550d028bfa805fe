using CrmPlatform.Service.Domain.Reports;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Tests.Domain;

public sealed class ServiceReportTests
{
    [Fact]
    public void Report_TwoPriorities_AddsUpAndHalvesEvenMiddles()
    {
        // URGENT: 1 h, 3 h, 5 h; LOW: 10 h and one not solved. Over all: 1, 3, 5, 10, so the middle is 3 and 5.
        var report = TicketTotals.Report(
        [
            new() { Priority = TicketPriority.Low, Tickets = 2, Solved = 1, Seconds = 36_000, OwnMiddle = 36_000, OverallMiddle = 0 },
            new() { Priority = TicketPriority.Urgent, Tickets = 3, Solved = 3, Seconds = 32_400, OwnMiddle = 10_800, OverallMiddle = 28_800 },
        ]);

        Assert.Equal((5, 4, 4.75, 4.0), (report.Count, report.Solved, report.MeanHours!.Value, report.MedianHours!.Value));
        Assert.Equal([TicketPriority.Urgent, TicketPriority.Low], report.ByPriority.Select(p => p.Priority));
        Assert.Equal([3.0, 10.0], report.ByPriority.Select(p => p.MedianHours!.Value));
    }

    [Fact]
    public void Report_NoTickets_HasNoTimes()
    {
        var report = TicketTotals.Report([]);

        Assert.Equal((0, null, null), (report.Count, report.MeanHours, report.MedianHours));
    }
}
