using CrmPlatform.Sdk;
using static CrmPlatform.Delivery.Domain.Requirements.RequirementStatus;

namespace CrmPlatform.Delivery.Domain.Requirements;

/// <summary>Which status of a requirement may follow which.</summary>
internal static class RequirementStates
{
    public static StateMachine<RequirementStatus> Machine { get; } = new("Requirement", new Dictionary<RequirementStatus, RequirementStatus[]>
    {
        [New] = [Analysed],
        [Analysed] = [Approved, Rejected],
        [Approved] = [Planned],
        [Planned] = [Delivered],
        [Delivered] = [Accepted],
    });
}
