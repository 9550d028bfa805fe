using CrmPlatform.Marketing.Domain.Campaigns;
using CrmPlatform.Marketing.Domain.Members;
using CrmPlatform.Marketing.Tests.Support;
using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Tests.Domain;

public sealed class CampaignMemberTests
{
    [Fact]
    public void Record_OptedOutThenResponded_IsRefused()
    {
        var member = Member();
        member.Record(MemberStatus.OptedOut, Some.Now);

        Assert.Throws<InvalidTransitionException>(() => member.Record(MemberStatus.Responded, Some.Now));
    }

    [Fact]
    public void RecordPurchase_Targeted_Converts()
    {
        var member = Member();

        member.RecordPurchase(Some.Now.AddHours(1));

        Assert.Equal((MemberStatus.Converted, Some.Now.AddHours(1)), (member.Status, member.StatusSince));
    }

    [Fact]
    public void RecordPurchase_ConvertedBefore_KeepsTheFirstTime()
    {
        var member = Member();
        member.RecordPurchase(Some.Now.AddHours(1));

        member.RecordPurchase(Some.Now.AddHours(2));

        Assert.Equal(Some.Now.AddHours(1), member.StatusSince);
    }

    private static CampaignMember Member() => Some.CampaignIn(CampaignStatus.Active).Target(Guid.CreateVersion7(), Some.Now);
}
