using CrmPlatform.Sdk;
using static CrmPlatform.Service.Domain.Tickets.TicketStatus;

namespace CrmPlatform.Service.Domain.Tickets;

/// <summary>Which status of a ticket may follow which. Nothing leads back to NEW.</summary>
internal static class TicketStates
{
    public static StateMachine<TicketStatus> Machine { get; } = new("Ticket", new Dictionary<TicketStatus, TicketStatus[]>
    {
        [New] = [Open],
        [Open] = [Pending, OnHold, Solved],
        [Pending] = [Open, Solved],
        [OnHold] = [Open, Solved],
        [Solved] = [Open, Closed],
    });
}
