using CrmPlatform.Sdk;

namespace CrmPlatform.Customers.Domain.Needs;

/// <summary>Which state of a need may follow which.</summary>
public static class NeedSteps
{
    /// <summary>The steps.</summary>
    public static StateMachine<NeedStatus> Machine { get; } = new("CustomerNeed", new Dictionary<NeedStatus, NeedStatus[]>
    {
        [NeedStatus.New] = [NeedStatus.Analysed],
        [NeedStatus.Analysed] = [NeedStatus.Accepted, NeedStatus.Rejected],
        [NeedStatus.Accepted] = [NeedStatus.Linked],
        [NeedStatus.Linked] = [NeedStatus.Fulfilled],
    });
}
