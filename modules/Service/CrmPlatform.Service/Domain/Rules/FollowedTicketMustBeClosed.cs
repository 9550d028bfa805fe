using CrmPlatform.Sdk;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Domain.Rules;

/// <summary>Only a closed ticket is followed up; one that is not closed is simply continued.</summary>
internal sealed record FollowedTicketMustBeClosed(TicketStatus Status, string Number) : IRule
{
    public string Code => ServiceErrors.FollowUpTooEarly;

    public string Message => $"The ticket '{Number}' is not closed. Reply to it instead of following it up.";

    public bool IsBroken => Status != TicketStatus.Closed;
}
