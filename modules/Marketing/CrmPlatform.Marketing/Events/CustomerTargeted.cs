using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Marketing.Events;

/// <summary>A customer was taken into a campaign.</summary>
/// <param name="CampaignId">The campaign's id.</param>
/// <param name="CustomerId">The customer's id.</param>
/// <param name="CampaignName">The campaign's name.</param>
[Event("marketing.customer-targeted", 1, Title = "Targeted by campaign {CampaignName}")]
public sealed record CustomerTargeted(
    [property: Aggregate] Guid CampaignId, [property: About("Customer")] Guid CustomerId, string CampaignName);
