using CrmPlatform.Sdk;
using static CrmPlatform.Marketing.Domain.Members.MemberStatus;

namespace CrmPlatform.Marketing.Domain.Members;

/// <summary>Which status of a member may follow which.</summary>
internal static class MemberStates
{
    public static StateMachine<MemberStatus> Machine { get; } = new("CampaignMember", new Dictionary<MemberStatus, MemberStatus[]>
    {
        [Targeted] = [Responded, Converted, OptedOut],
        [Responded] = [Converted, OptedOut],
        [Converted] = [OptedOut],
    });
}
