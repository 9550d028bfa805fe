using CrmPlatform.Sdk;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Domain.Rules;

/// <summary>A closed ticket is locked.</summary>
internal sealed record TicketMustNotBeClosed(TicketStatus Status, string Number) : IRule
{
    public string Code => ServiceErrors.TicketClosed;

    public string Message => $"The ticket '{Number}' is closed. Open a follow-up ticket for what is new.";

    public bool IsBroken => Status == TicketStatus.Closed;
}
