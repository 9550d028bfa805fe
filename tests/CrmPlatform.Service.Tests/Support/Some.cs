using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Tests.Support;

internal static class Some
{
    public static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    public static TicketFacts Facts => new() { Subject = "Printer is on fire", Type = TicketType.Incident, OpenedAt = Now };

    public static Ticket Ticket() => new(Facts, Now);

    public static Ticket TicketIn(TicketStatus status)
    {
        var ticket = Ticket();
        TicketStatus[] way = status switch
        {
            TicketStatus.New => [],
            TicketStatus.Open => [TicketStatus.Open],
            TicketStatus.Closed => [TicketStatus.Solved, TicketStatus.Closed],
            TicketStatus.Solved => [TicketStatus.Solved],
            _ => [TicketStatus.Open, status],
        };
        foreach (var step in way)
        {
            ticket.MoveTo(step, "Ada", Now);
        }

        ticket.TakeChanges();
        return ticket;
    }
}
