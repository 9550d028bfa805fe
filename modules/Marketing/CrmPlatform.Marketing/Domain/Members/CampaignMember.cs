using CrmPlatform.Sdk;

namespace CrmPlatform.Marketing.Domain.Members;

/// <summary>A customer in a campaign.</summary>
public sealed class CampaignMember : Entity
{
    private CampaignMember()
    {
    }

    internal CampaignMember(Guid campaignId, Guid customerId, DateTime targetedAt) =>
        (CampaignId, CustomerId, TargetedAt, StatusSince) = (campaignId, customerId, targetedAt, targetedAt);

    /// <summary>The campaign's id.</summary>
    public Guid CampaignId { get; private set; }

    /// <summary>The customer's id.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>How far the customer went.</summary>
    public MemberStatus Status { get; private set; } = MemberStatus.Targeted;

    /// <summary>When the customer was taken in.</summary>
    public DateTime TargetedAt { get; private set; }

    /// <summary>Since when the status stands.</summary>
    public DateTime StatusSince { get; private set; }

    /// <summary>Records what the customer did.</summary>
    public void Record(MemberStatus status, DateTime at)
    {
        MemberStates.Machine.Check(Status, status);
        (Status, StatusSince) = (status, at);
    }

    /// <summary>Records that the customer bought; once bought, it stays so.</summary>
    internal void RecordPurchase(DateTime at)
    {
        if (MemberStates.Machine.Allows(Status, MemberStatus.Converted))
        {
            Record(MemberStatus.Converted, at);
        }
    }
}
