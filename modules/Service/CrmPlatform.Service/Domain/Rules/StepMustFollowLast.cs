using CrmPlatform.Sdk;
using CrmPlatform.Service.Domain.Tickets;

namespace CrmPlatform.Service.Domain.Rules;

/// <summary>A step never precedes the one before it, so that no processing time is negative.</summary>
internal sealed record StepMustFollowLast(TicketStatus Status, DateTime Since, DateTime At) : IRule
{
    public string Code => ServiceErrors.StepOutOfOrder;

    public string Message =>
        $"The step is dated {At:yyyy-MM-ddTHH:mm:ssZ}, but the ticket is {StateMachine<TicketStatus>.Name(Status)} since {Since:yyyy-MM-ddTHH:mm:ssZ}. Give a later instant.";

    public bool IsBroken => At < Since;
}
