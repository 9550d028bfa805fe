namespace CrmPlatform.Marketing.Domain.Campaigns;

/// <summary>What customers agree to who agree to campaigns.</summary>
public static class CampaignPurpose
{
    /// <summary>The purpose's name at the Customers module.</summary>
    public const string Name = "marketing";
}
