using CrmPlatform.Sdk.Events;

namespace CrmPlatform.Marketing.Events;

/// <summary>A customer did something about a campaign: answered, bought, or opted out.</summary>
/// <param name="CampaignId">The campaign's id.</param>
/// <param name="CustomerId">The customer's id.</param>
/// <param name="CampaignName">The campaign's name.</param>
/// <param name="Status">What the customer did, as in GraphQL.</param>
[Event("marketing.customer-responded", 1, Title = "Campaign {CampaignName}: {Status}")]
public sealed record CustomerResponded(
    [property: Aggregate] Guid CampaignId, [property: About("Customer")] Guid CustomerId, string CampaignName, string Status);
